import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linkPreviews } from '../../scripts/link-previews.mjs';

const PAGE = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8');

function contents(address: string): Record<string, string> {
  const tags = linkPreviews(address).transformIndexHtml(PAGE);
  return Object.fromEntries(
    tags.map(({ attrs }) => [attrs['property'] ?? attrs['name'], attrs.content]),
  );
}

test('a page with a known address has title, sentence and picture for previews of its links', () => {
  expect(contents('https://example.com/playground')).toMatchObject({
    'og:url': 'https://example.com/playground/',
    'og:title': 'Payload Playground: customer.order.updated',
    'og:description': expect.stringContaining('webhook payload in your browser'),
    'og:image': 'https://example.com/playground/preview.png',
    'twitter:card': 'summary_large_image',
  });
});

test('a page without a known address has none, because a picture needs one', () => {
  expect(contents('')).toEqual({});
});
