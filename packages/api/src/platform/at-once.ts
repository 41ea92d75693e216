/**
 * Lets at most so many of a kind of work go on at the same time; the others wait in the order they came. For work that comes in crowds and
 * needs a connection each, so that it leaves some to everybody else.
 */
export function createGate(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    // Whoever leaves hands his place to the next, so that nobody who comes just then is quicker.
    if (underWay < most) underWay += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}
