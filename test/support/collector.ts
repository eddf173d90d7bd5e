/** What receives traces over OTLP, on loopback. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const Attribute = z.object({ key: z.string(), value: z.object({ stringValue: z.string() }) });
const Span = z.looseObject({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(Attribute),
  status: z.looseObject({ code: z.number() }),
});
const Body = z.object({
  resourceSpans: z.array(
    z.looseObject({ scopeSpans: z.array(z.object({ spans: z.array(Span) })) }),
  ),
});
export type Span = z.infer<typeof Span>;

/** A collector, and what it got. */
export interface Collector {
  readonly url: string;
  readonly spans: Span[];
  /** Bodies as they came. */
  readonly raw: string[];
  close(): void;
}

/** Starts one that answers with a status. */
export async function startCollector(status = 200): Promise<Collector> {
  const spans: Span[] = [];
  const raw: string[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      raw.push(JSON.stringify(body));
      const { resourceSpans } = Body.parse(body);
      spans.push(...resourceSpans.flatMap((one) => one.scopeSpans.flatMap((each) => each.spans)));
      response.statusCode = status;
      response.end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    raw,
    close: () => server.close().closeAllConnections(),
  };
}
