package weka.classifiers.functions.swatnn.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class ProblemsTest {

    @Test
    void friedmansProblemsAreScaledAndNoisy() {
        assertEquals(10 + 5 + 10 + 5, Problems.friedman1(new double[] {1, 0.5, 0, 1, 1}), 1e-12);
        List<Problem> problems = Problems.friedman(new SplittableRandom(1));
        int[] columns = {10, 4, 4};
        for (int i = 0; i < 3; i++) {
            Problem problem = problems.get(i);
            assertEquals(columns[i], problem.train().columns());
            assertEquals(2000, problem.train().rows());
            assertTrue(Arrays.stream(problem.train().inputs()).allMatch(v -> v >= -1 && v <= 1));
            assertEquals(0, Statistics.mean(problem.train().targets()), 1e-9);
            SparseMlp mean = SparseMlp.constant(columns[i], 0);
            assertEquals(1, Problem.normalisedError(mean, problem.train()), 1e-9);
            assertEquals(1, Problem.normalisedError(mean, problem.test()), 0.02);
        }
    }

    @Test
    void composedProblemsTakeInputsInTurnAndTheSeedAlone() {
        List<Problem> problems = Problems.composed(4, 3, new SplittableRandom(2));
        assertArrayEquals(
                new int[] {1, 2, 3, 1},
                problems.stream().mapToInt(p -> p.train().columns()).toArray());
        List<Problem> again = Problems.composed(4, 3, new SplittableRandom(2));
        assertArrayEquals(problems.get(3).test().targets(), again.get(3).test().targets());
    }

    @Test
    void cornnFilesAreScaledByTheirDomains(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("domains.csv"), "name,x_min,x_max,y_min,y_max\nA B,0,4,-1,1\n");
        Files.writeString(folder.resolve("A B_train_set.csv"), "x,y,\"f(x,y)\"\n0,-1,1\n4,1,5\n");
        Files.writeString(folder.resolve("A B_test_set.csv"), "x,y,\"f(x,y)\"\n1,0,7\n");
        List<Problem> problems = CornnFolder.read(folder);
        assertEquals(1, problems.size());
        Problem problem = problems.get(0);
        assertEquals("A B", problem.name());
        assertArrayEquals(new double[] {-1, -1, 1, 1}, problem.train().inputs());
        assertArrayEquals(new double[] {-1, 1}, problem.train().targets());
        assertArrayEquals(new double[] {-0.5, 0}, problem.test().inputs());
        assertArrayEquals(new double[] {2}, problem.test().targets());
    }

    @Test
    void damagedCornnFoldersAreRefusedByName(@TempDir Path folder) throws IOException {
        assertNames("domains.csv", folder);
        Files.writeString(folder.resolve("domains.csv"), "name,x_min,x_max,y_min,y_max\nA,0,4,-1,1\n");
        assertNames("A_train_set.csv", folder);
        Files.writeString(folder.resolve("A_train_set.csv"), "x,y,f\n1,2,3\n1,two,3\n");
        assertNames("1,two,3", folder);
        Files.writeString(folder.resolve("A_train_set.csv"), "x,y,f\n1,2\n");
        assertNames("3 numbers", folder);
    }

    private static void assertNames(String what, Path folder) {
        String message =
                assertThrows(IOException.class, () -> CornnFolder.read(folder)).getMessage();
        assertTrue(message.contains(what), message);
    }
}
