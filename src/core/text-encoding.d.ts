/**
 * The encodings that browsers, workers and Node share. The core is checked without the DOM library,
 * so that nothing in it can reach a page. This file declares the part of that library that it uses.
 */
declare global {
  interface TextEncoder {
    encode(text: string): Uint8Array<ArrayBuffer>;
  }
  interface TextDecoderOptions {
    fatal?: boolean;
    ignoreBOM?: boolean;
  }
  interface TextDecoder {
    decode(bytes: Uint8Array): string;
  }
  var TextEncoder: { prototype: TextEncoder; new (): TextEncoder };
  var TextDecoder: {
    prototype: TextDecoder;
    new (label: string, options: TextDecoderOptions): TextDecoder;
  };
  function atob(base64: string): string;
  function btoa(binary: string): string;
}

export {};
