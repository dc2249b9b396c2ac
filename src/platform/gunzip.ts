import { Inflate } from 'pako';

type Bytes = Uint8Array<ArrayBuffer>;

/** Packed bytes that are unpacked at once. They become at most about a thousand times as many. */
const SLICE_BYTES = 16_384;

/**
 * Unpacks gzip (RFC 1952), also several members one after another, as logs are appended. The
 * platform's `DecompressionStream` refuses more than one. The stream fails when the bytes are
 * damaged or end early. It unpacks one slice at a time, and only while it is read.
 */
export function gunzip(packed: ReadableStream<Bytes>): ReadableStream<Bytes> {
  const reader = packed.getReader();
  let member: Inflate | null = null;
  let chunk: Bytes = new Uint8Array();
  return new ReadableStream({
    async pull(controller) {
      while (controller.desiredSize! > 0) {
        if (chunk.length === 0) {
          const { done, value } = await reader.read();
          if (done) {
            if (!member?.push(new Uint8Array(), true)) throw new Error('The gzip data is cut off.');
            controller.close();
            return;
          }
          chunk = value;
        }
        // What follows the end of a member is another one.
        if (!member || member.ended) member = new Inflate();
        member.onData = (bytes) => controller.enqueue(bytes as Bytes);
        if (!member.push(chunk.subarray(0, SLICE_BYTES))) throw new Error(member.msg);
        chunk = chunk.subarray(SLICE_BYTES);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
