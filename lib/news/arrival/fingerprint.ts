/** A short text that stands for a long one: 106 bits of it in base 36 (cyrb53, twice). Equal texts have equal ones; no secret is kept by it. */
export function itemFingerprint(text: string): string {
  return cyrb53(text, 0) + cyrb53(text, 0x9e3779b9);
}

// bryc, "cyrb53", public domain: multiplication and shifts in 32 bits, mixed at the end as MurmurHash3 does.
function cyrb53(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = mixed(high, low);
  low = mixed(low, high);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

function mixed(one: number, other: number): number {
  const first = Math.imul(one ^ (one >>> 16), 2_246_822_507);
  return first ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
}
