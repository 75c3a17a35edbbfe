package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The multi-scale autoencoder (SWAT-NN, section 3.1): encoders into a latent space of functions, and decoders out of it for 1 to L
 * hidden layers. This class is the computation; the numbers come with each call.
 */
public final class MultiScaleAutoencoder {

    /** Logit of an activation that is new to a decoder: seldom the largest, so that what the decoder has learned stays. */
    private static final float NEW_LOGIT = -4;

    private final AutoencoderSizes sizes;
    private final Variant variant;
    private final MatrixLayouts layouts;
    private final FunctionEncoder encoder;
    private final NetworkEncoder weightEncoder;
    private final LatentDecoders decoders;

    /** An autoencoder of these sizes and of the packaged model's kind. */
    public MultiScaleAutoencoder(AutoencoderSizes sizes) {
        this(sizes, Variant.DEFAULT);
    }

    /** An autoencoder of these sizes and of this kind, whose decoders choose from the activations that this program knows now. */
    public MultiScaleAutoencoder(AutoencoderSizes sizes, Variant variant) {
        this(sizes, variant, variant.activations().logits());
    }

    /** The same whose decoders choose from other activations: a logit of each, in this order. */
    public MultiScaleAutoencoder(AutoencoderSizes sizes, Variant variant, List<Activation> logits) {
        this.sizes = sizes;
        this.variant = variant;
        layouts = sizes.layouts(variant.activations(), logits);
        boolean convolutional = variant.architecture() == Variant.Architecture.CONV;
        encoder = variant.encoders().function() ? new FunctionEncoder(sizes) : null;
        decoders = convolutional ? new ConvolutionalDecoders(sizes, layouts) : new Decoders(sizes, layouts);
        weightEncoder = variant.encoders().weight() ? weightEncoder() : null;
    }

    private NetworkEncoder weightEncoder() {
        boolean links = variant.reading() == Variant.Reading.LINKS;
        if (variant.architecture() == Variant.Architecture.CONV) {
            return new ConvolutionalEncoder(sizes, layouts, links);
        }
        return links ? new LinkEncoder(sizes, layouts, latentTokens()) : new WeightEncoder(sizes, layouts);
    }

    /** The sizes. */
    public AutoencoderSizes sizes() {
        return sizes;
    }

    /** The kind. */
    public Variant variant() {
        return variant;
    }

    /** The layouts of the matrices that it writes and reads. */
    public MatrixLayouts layouts() {
        return layouts;
    }

    /** Tokens in a latent: one a neuron index, or a single one in the convolutional architecture. */
    public int latentTokens() {
        return variant.architecture() == Variant.Architecture.CONV ? 1 : sizes.width();
    }

    /** Whether functions given by pairs can be encoded. */
    public boolean hasFunctionEncoder() {
        return encoder != null;
    }

    /** Whether networks given by their weights can be encoded. */
    public boolean hasWeightEncoder() {
        return weightEncoder != null;
    }

    /** Whether a parameter belongs to the weight encoder. */
    public static boolean ofWeightEncoder(String name) {
        return name.startsWith(NetworkEncoder.NAME + ".");
    }

    /** Whether a parameter belongs to the function encoder. */
    public static boolean ofFunctionEncoder(String name) {
        return name.startsWith(FunctionEncoder.NAME + ".");
    }

    /**
     * Whether a parameter is the last of a residual path of a block that another model, with fewer blocks of the kind, lacks. At
     * zero, the block is the identity.
     *
     * @param name the parameter
     * @param names all parameters of the other model
     */
    public static boolean endsAddedBlock(String name, Set<String> names) {
        return Transformer.endsAddedBlock(name, names);
    }

    /**
     * The values of a parameter of an autoencoder whose decoders choose from fewer activations, for this one: the logits of the
     * others begin as one and the same number.
     *
     * @param name the parameter
     * @param values its values there, in memory of their own
     * @param other the layouts there, which those here {@linkplain MatrixLayouts#widens widen}
     * @return the values for this autoencoder, where the parameter is none that writes matrices the same
     */
    public NDArray widened(String name, NDArray values, MatrixLayouts other) {
        if (!Decoders.writesColumns(name) || layouts.logits().equals(other.logits())) {
            return values;
        }
        int rows = Math.toIntExact(values.getShape().get(1));
        int before = other.columns();
        int columns = layouts.columns();
        float[] from = values.toFloatArray();
        float[] to = new float[sizes.depths() * rows * columns];
        float otherwise = name.endsWith(".bias") ? NEW_LOGIT : 0;
        for (int depth = 1; depth <= sizes.depths(); depth++) {
            int[] places = layouts.columnsIn(other, depth);
            for (int row = 0; row < rows; row++) {
                int first = (depth - 1) * rows + row;
                for (int c = 0; c < columns; c++) {
                    to[first * columns + c] = places[c] < 0 ? otherwise : from[first * before + places[c]];
                }
            }
        }
        return values.getManager().create(to, new Shape(sizes.depths(), rows, columns));
    }

    /** Random start values for all parameters, attached to {@code manager}. */
    public Parameters initialise(NDManager manager, SplittableRandom random) {
        return declaration().draw(manager, random);
    }

    /** Number of single numbers in all parameters. */
    public long parameterCount() {
        return shapes().values().stream().mapToLong(Shape::size).sum();
    }

    /** The shape of every parameter, by name. */
    public Map<String, Shape> shapes() {
        return declaration().shapes();
    }

    private Parameters.Declaration declaration() {
        Parameters.Declaration declaration = new Parameters.Declaration();
        if (encoder != null) {
            encoder.declare(declaration);
        }
        decoders.declare(declaration);
        if (weightEncoder != null) {
            weightEncoder.declare(declaration);
        }
        return declaration;
    }

    /**
     * Encodes functions given by sampled pairs, with as many corrections by feedback as the sizes ask for. No gradients flow through
     * the decoders of a correction: they only show the encoder where it stands.
     *
     * @param x inputs [B, m, I] in about [-1, 1], unused inputs zero
     * @param y outputs [B, m], standardised
     * @return latents [B, N, latentWidth]
     * @throws UnsupportedOperationException if there is no function encoder
     */
    public NDArray encode(Parameters p, NDArray x, NDArray y) {
        if (encoder == null) {
            throw new UnsupportedOperationException(
                    "This autoencoder has no function encoder: it encodes networks by their weights alone");
        }
        FunctionEncoder.State state = encoder.read(p, x, y);
        if (sizes.feedbackRounds() > 0) {
            Parameters still = p.attachedTo(x.getManager());
            for (int i = 0; i < sizes.feedbackRounds(); i++) {
                NDArray z = encoder.latents(state).stopGradient();
                NDList errors = new NDList();
                for (NetworkBatch networks : decodeAll(still, z)) {
                    errors.add(y.sub(networks.forwardHard(x)));
                }
                state = encoder.correct(p, state, NDArrays.stack(errors, 2));
            }
        }
        return encoder.latents(state);
    }

    /**
     * Encodes networks given by their weights. In training their outputs are standardised, so those to encode should be too, see
     * {@link SparseMlp#withOutputScaled}.
     *
     * @param networks B networks of 1 to L hidden layers, of the sizes and activations of this autoencoder
     * @param manager owner of the matrices made on the way
     * @return latents [B, tokens, latentWidth], every token with mean 0 and variance 1
     * @throws UnsupportedOperationException if there is no weight encoder
     * @throws IllegalArgumentException if a network does not fit
     */
    public NDArray encode(Parameters p, List<SparseMlp> networks, NDManager manager) {
        if (weightEncoder == null) {
            throw new UnsupportedOperationException(
                    "This autoencoder has no weight encoder: it encodes functions by pairs of inputs and outputs alone");
        }
        return weightEncoder.encode(p, networks, manager);
    }

    /**
     * Decodes the same latents with every decoder.
     *
     * @param z latents [B, tokens, latentWidth]
     * @return L batches of networks, entry k - 1 with k hidden layers
     */
    public NetworkBatch[] decodeAll(Parameters p, NDArray z) {
        return decoders.decode(p, z.expandDims(0).repeat(0, sizes.depths()), 1);
    }

    /**
     * Decodes latents that differ by depth.
     *
     * @param decoders the parameters of neighbouring decoders, from {@link #decodersFor}
     * @param z latents [K, B, tokens, latentWidth]
     * @param firstDepth depth of the first of the K decoders
     */
    public NetworkBatch[] decode(Parameters decoders, NDArray z, int firstDepth) {
        return this.decoders.decode(decoders, z, firstDepth);
    }

    /** The decoders' parameters for the depths {@code first} to {@code last}, as views of the same storage. */
    public static Parameters decodersFor(Parameters p, int first, int last) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        p.asMap().forEach((name, array) -> {
            if (name.startsWith(LatentDecoders.STACKED)) {
                arrays.put(name, array.get((first - 1) + ":" + last));
            } else if (name.startsWith(LatentDecoders.SHARED)) {
                arrays.put(name, array);
            }
        });
        return new Parameters(arrays);
    }
}
