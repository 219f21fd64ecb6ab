import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import fastifyMultipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { imageMaxBytes } from '#contract/fields.ts';
import { refused } from './json-body.ts';

/** Room for the fields beside the file, and for what stands between the parts. */
const aroundMaxBytes = 64 * 1024;
const limits = { fileSize: imageMaxBytes, files: 1, fields: 50, parts: 51, fieldNameSize: 100, fieldSize: 4096 };

/** What a form brought: its fields as text, and one file, whole. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly content: Buffer } | null;
}

/** Lets a part of the server take multipart bodies; each route reads its own with `receiveUpload`. */
export async function acceptUploads(scope: FastifyInstance): Promise<void> {
  await scope.register(fastifyMultipart, { limits, throwFileSizeLimit: false });
}

/** Into a file of its own folder, which nobody else may read. */
async function keep({ file }: MultipartFile, folder: string): Promise<string> {
  const target = path.join(folder, 'upload');
  await pipeline(file, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  if (file.truncated) throw refused(413);
  return target;
}

/** What is no multipart, or breaks off, is the sender's mistake; a disk that is full is ours. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('statusCode' in error) return error.statusCode === 413 ? error : refused(400);
  return 'code' in error ? error : refused(400);
}

async function receive(request: FastifyRequest, folder: string): Promise<Upload> {
  const fields: Record<string, string> = {};
  let name = '';
  let kept: string | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      name = part.fieldname;
      kept = await keep(part, folder);
    } else if (part.valueTruncated || part.fieldnameTruncated) throw refused(413);
    else fields[part.fieldname] = String(part.value);
  }
  return { fields, file: kept === null ? null : { name, content: await readFile(kept) } };
}

/**
 * A multipart body, which passes through a temporary file that is gone when this is over, however it ends. Past its limits it is
 * refused with 413 before the rest is read.
 */
export async function receiveUpload(request: FastifyRequest, reply: FastifyReply): Promise<Upload> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trastienda-upload-'));
  try {
    if (Number(request.headers['content-length'] ?? 0) > imageMaxBytes + aroundMaxBytes) throw refused(413);
    return await receive(request, folder);
  } catch (error) {
    // What is still on its way is not waited for.
    reply.header('connection', 'close');
    throw asRefusal(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
