/**
 * A drop-in for `Intl.Segmenter` that the build puts in its place, in our code and in the libraries that draw.
 * Most lines of a screen hold characters that are one grapheme each; only for others is ICU asked, which takes
 * several milliseconds to wake up.
 */

/** Printable ASCII, escape, Latin, dashes and quotes, arrows, box drawing, blocks, geometric shapes and the marks of verdicts: no marks, no joiners. */
export const PLAIN_TEXT =
  /^[\u001B\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20AC\u2190-\u21FF\u2212\u2264\u2265\u2500-\u25FC\u2713\u2717\u276F\u2800-\u28FF]*$/;

/** The real one, under a name that the build does not replace. */
const { Segmenter } = Intl;

export class PlainSegmenter {
  readonly #options: ConstructorParameters<typeof Intl.Segmenter>;
  #real: Intl.Segmenter | undefined;

  constructor(...options: ConstructorParameters<typeof Intl.Segmenter>) {
    this.#options = options;
  }

  segment(input: string): Segments {
    if (PLAIN_TEXT.test(input)) return plainSegments(input);
    this.#real ??= new Segmenter(...this.#options);
    return this.#real.segment(input);
  }
}

type Segment = Pick<Intl.SegmentData, 'segment' | 'index' | 'input'>;

/** What the libraries that draw use of segments. */
interface Segments extends Iterable<Segment> {
  containing(index?: number): Segment | undefined;
}

function plainSegments(input: string): Segments {
  const segments: Segment[] = [];
  for (let index = 0; index < input.length; index += 1) {
    segments.push({ segment: input.charAt(index), index, input });
  }
  return Object.assign(segments, { containing: (index = 0) => segments[index] });
}
