/** Chat programs draw this picture beside a link. scripts/draw-pictures.mjs draws it. */
const PICTURE = 'preview.png';
const ALT = 'The page: a payload on the left, its verdict and its order on the right.';

/**
 * Writes title, description and picture for previews of links into the built page (Open Graph,
 * ogp.me). They need the page's absolute address, so they are there only where the environment
 * variable `SITE_URL` has it. Otherwise programs take the title and the description of the page.
 * @param {string | undefined} address of the page's folder
 */
export function linkPreviews(address = process.env.SITE_URL) {
  return {
    name: 'link-previews',
    apply: 'build',
    transformIndexHtml(html) {
      if (!address) return [];
      const page = new URL(address.endsWith('/') ? address : `${address}/`);
      const title = /<title>([^<]+)/.exec(html)?.[1];
      const description = /name="description"\s+content="([^"]+)/.exec(html)?.[1];
      if (!title || !description) throw new Error('The page has no title or no description.');
      const properties = {
        'og:type': 'website',
        'og:url': page.href,
        'og:title': title,
        'og:description': description,
        'og:image': new URL(PICTURE, page).href,
        'og:image:alt': ALT,
        'twitter:card': 'summary_large_image',
      };
      return Object.entries(properties).map(([property, content]) => ({
        tag: 'meta',
        attrs: { [property.startsWith('og:') ? 'property' : 'name']: property, content },
        injectTo: 'head',
      }));
    },
  };
}
