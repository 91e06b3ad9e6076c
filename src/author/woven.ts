/**
 * The members of several lists by turns. Base and twin differ most, so that whoever looks for two states that differ
 * finds them soon.
 */
export function* woven<T>(lists: readonly Iterable<T>[]): Generator<T> {
  const left = lists.map((list) => list[Symbol.iterator]());
  while (left.length > 0)
    for (const [index, list] of left.entries()) {
      const step = list.next();
      if (step.done === true) left.splice(index, 1);
      else yield step.value;
    }
}
