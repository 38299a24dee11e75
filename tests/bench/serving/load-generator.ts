import autocannon from 'autocannon';
import { LoadOrder } from './load';

// A process of its own: it asks as it is told, so that what is measured does not pay for the asking.

const CONNECTIONS = 50;

process.on('disconnect', () => process.exit());
process.on('message', async (message) => {
  const { url, seconds, headers } = LoadOrder.parse(message);
  const times: number[] = [];
  const {
    duration,
    errors,
    '4xx': refused,
    '5xx': failed,
  } = await new Promise<autocannon.Result>((resolve, reject) => {
    const asking = autocannon(
      { url, headers, connections: CONNECTIONS, duration: seconds },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    asking.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
  // Of autocannon's own percentiles a bare server's would be 0 or 1: it counts whole milliseconds.
  const sorted = Float64Array.from(times).sort();
  const within = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  const perSecond = times.length / duration;
  const failures = errors + refused + failed;
  process.send?.({ perSecond, p50: within(0.5), p99: within(0.99), failures });
});
process.send?.('ready');
