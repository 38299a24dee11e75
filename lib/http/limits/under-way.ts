import { networkOf } from '../../process/client-address';

/**
 * Counts what is under way at once, in all and for each network: at most so many, and half as many for one network, which
 * can so not keep out all others. Gives what ends one; null where there is no place for it.
 */
export function underWay(most: number): (address: string) => (() => void) | null {
  const ofEach = new Map<string, number>();
  let all = 0;
  return (address) => {
    const network = networkOf(address);
    const own = ofEach.get(network) ?? 0;
    if (all >= most || own >= most / 2) return null;
    all += 1;
    ofEach.set(network, own + 1);
    return () => {
      all -= 1;
      const left = (ofEach.get(network) ?? 0) - 1;
      if (left > 0) ofEach.set(network, left);
      else ofEach.delete(network);
    };
  };
}
