import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A refusal as Fastify's own body parsers throw it. */
export const refused = (statusCode: number): Error =>
  Object.assign(new Error(`body refused ${statusCode}`), { statusCode });

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a JSON body. What is not UTF-8 is refused, 415 where it says so and 400 where it does not: read all the same, every accent in it would be lost. */
export function textOfBody(request: FastifyRequest, body: Buffer): string {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) throw refused(415);
  try {
    return utf8.decode(body);
  } catch {
    throw refused(400);
  }
}

/** A part of the server takes JSON bodies and nothing else. No body is none, whatever its type says: programs name the type of every call. */
export function acceptJson(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      const text = textOfBody(request, body);
      if (text.trim() === '') done(null, undefined);
      else parse(request, text, done);
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}
