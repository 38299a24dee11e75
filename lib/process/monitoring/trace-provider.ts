import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type Span,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { masked } from '../log/masked';

/** What keeps the spans of a service and sends them, now and then, to an address. A megabyte: loaded only where it is used. */
export function traceProvider(service: string, url: string): NodeTracerProvider {
  return new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [MASKING, new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
}

// Next's own spans name what was asked for whole: with links that let somebody in, and with what was searched for.
const MASKING: SpanProcessor = {
  onStart(span: Span) {
    const target = span.attributes['http.target'];
    if (typeof target !== 'string') return;
    span.setAttribute('http.target', masked(target.replace(/\?.*$/s, '')));
  },
  onEnd() {},
  forceFlush: async () => {},
  shutdown: async () => {},
};
