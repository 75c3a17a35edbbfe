/** What the classifier can be trusted with: faults, load, hostile files, awkward data, other programs in the same process. */
package weka.classifiers.functions.swatnn.trust;
