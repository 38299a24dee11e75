import autocannon from 'autocannon';
import { LoadOrder } from './load';

// A process of its own: it asks as it is told, so that what is measured does not pay for the asking.

const CONNECTIONS = 10;

process.on('disconnect', () => process.exit());
process.on('message', async (message) => {
  const { url, seconds } = LoadOrder.parse(message);
  const times: number[] = [];
  const { duration, errors, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const asking = autocannon(
      { url, connections: CONNECTIONS, duration: seconds },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    asking.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
  // Of autocannon's own percentiles a bare server's would be 0 or 1: it counts whole milliseconds.
  const sorted = Float64Array.from(times).sort();
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  process.send?.({ perSecond: times.length / duration, p99, failures: errors + non2xx });
});
process.send?.('ready');
