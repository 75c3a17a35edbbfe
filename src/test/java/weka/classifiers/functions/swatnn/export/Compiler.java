package weka.classifiers.functions.swatnn.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a source in memory and loads it. */
public final class Compiler {

    private Compiler() {}

    /**
     * The class of this name among those that the source declares.
     *
     * @param classPath what the source may use beside the JDK
     */
    public static Class<?> compile(String name, String source, String classPath) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StringWriter messages = new StringWriter();
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
                JavaFileManager manager = new ForwardingJavaFileManager<JavaFileManager>(standard) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return classes.computeIfAbsent(className, c -> new ByteArrayOutputStream());
                            }
                        };
                    }
                }) {
            List<String> options = List.of("-nowarn", "-proc:none", "-classpath", classPath);
            if (!compiler.getTask(messages, manager, null, options, null, List.of(file))
                    .call()) {
                throw new IllegalArgumentException(messages + "\n" + source);
            }
        }
        ClassLoader loader = new ClassLoader(Compiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                if (!classes.containsKey(wanted)) {
                    throw new ClassNotFoundException(wanted);
                }
                byte[] bytes = classes.get(wanted).toByteArray();
                return defineClass(wanted, bytes, 0, bytes.length);
            }
        };
        return loader.loadClass(name);
    }
}
