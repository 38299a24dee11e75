import { context, diag, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { settings } from '../env';

/** A request as it came in. */
export interface TracedRequest {
  id: string;
  method: string;
  /** Without secrets. */
  path: string;
  /** By which a proxy in front tells of the trace that it began (W3C Trace Context). */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What came of a request. */
export interface TracedAnswer {
  route: string;
  status: number;
  /** What the response cache did. */
  cache: string;
}

/** Traces of requests, and of what Next does for each. */
export interface Traces {
  /** Does the rest of a request's way within a trace of its own, or of the proxy's, which `end` ends. */
  request<Result>(
    traced: TracedRequest,
    rest: (end: (answer: TracedAnswer) => void) => Result,
  ): Result;
  /** Sends what has not been sent yet. */
  stop(): Promise<void>;
}

const NAME = 'agreement-tracker';

/**
 * Begins to trace to where OTEL_EXPORTER_OTLP_ENDPOINT names, before Next is loaded, which then adds what it does; null,
 * and none of what sends them is loaded, where that is not set.
 */
export async function startTraces(): Promise<Traces | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings();
  if (endpoint === null) return null;
  const { traceProvider } = await import('./trace-provider');
  const provider = traceProvider(NAME, `${endpoint}/v1/traces`);
  provider.register();
  const tell = (...told: unknown[]) => console.error('Traces:', ...told);
  const quiet = () => {};
  diag.setLogger({ error: tell, warn: tell, info: quiet, debug: quiet, verbose: quiet });
  const tracer = trace.getTracer(NAME);
  return {
    request({ id, method, path, headers }, rest) {
      const attributes = { 'http.request.method': method, 'url.path': path, 'request.id': id };
      const from = propagation.extract(context.active(), headers);
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, from);
      const end = ({ route, status, cache }: TracedAnswer) => {
        span.updateName(`${method} ${route}`);
        span.setAttributes({
          'http.route': route,
          'http.response.status_code': status,
          'response_cache.outcome': cache,
        });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
      return context.with(trace.setSpan(from, span), () => rest(end));
    },
    stop: () => provider.shutdown(),
  };
}
