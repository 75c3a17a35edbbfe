/** JMH benchmarks of single steps: a command of their own, no part of the tests. */
package weka.classifiers.functions.swatnn.speed;
