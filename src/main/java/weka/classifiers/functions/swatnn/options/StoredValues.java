package weka.classifiers.functions.swatnn.options;

import java.io.File;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Named values in a stream, as plain data: equal values give equal bytes. As objects they would not, because a stream tells two equal
 * strings or numbers from one that is there twice.
 */
final class StoredValues implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient TreeMap<String, Serializable> values;

    /** What to read them back as. */
    private final boolean record;

    private StoredValues(Map<String, ? extends Serializable> values, boolean record) {
        this.values = new TreeMap<>(values);
        this.record = record;
    }

    /** What stands for option values in a stream. */
    static StoredValues ofValues(Map<String, Serializable> values) {
        return new StoredValues(values, false);
    }

    /** What stands for a record of options in a stream. */
    static StoredValues ofRecord(Map<String, String> values) {
        return new StoredValues(values, true);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeInt(values.size());
        for (Map.Entry<String, Serializable> entry : values.entrySet()) {
            out.writeUTF(entry.getKey());
            write(entry.getValue(), out);
        }
    }

    private static void write(Serializable value, ObjectOutputStream out) throws IOException {
        if (value instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (value instanceof Double number) {
            out.writeByte('d');
            out.writeDouble(number);
        } else if (value instanceof Boolean flag) {
            out.writeByte('b');
            out.writeBoolean(flag);
        } else {
            out.writeByte(value instanceof File ? 'f' : 's');
            out.writeUTF(value.toString());
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        values = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(in.readUTF(), read(in));
        }
    }

    private static Serializable read(ObjectInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'i' -> in.readInt();
            case 'd' -> in.readDouble();
            case 'b' -> in.readBoolean();
            case 'f' -> new File(in.readUTF());
            case 's' -> in.readUTF();
            default -> throw new InvalidObjectException("Saved options are damaged: a value is of the kind " + kind);
        };
    }

    private Object readResolve() {
        if (!record) {
            return OptionValues.restored(values);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return new OptionRecord(texts);
    }
}
