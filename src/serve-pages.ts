/** Pages over HTTP: bytes and headers as a page has them, and nothing of the server's own formats. */
import type { Request, Response, Server } from 'restify';
import type { Pages } from './pages/auth-pages.ts';

/** Serves each path of the pages with GET. */
export function servePages(server: Server, pages: Pages): void {
  for (const path of pages.paths) {
    server.get(path, async (request: Request, response: Response) => {
      const { searchParams } = new URL(request.url ?? path, 'http://page');
      const { status, headers, body } = await pages.answer(path, searchParams);
      // Instead of the server's own: its `header` would add a second policy to the first.
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.sendRaw(status, body);
    });
  }
}
