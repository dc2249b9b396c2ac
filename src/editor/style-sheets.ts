/**
 * Makes `document.createElement('style')` give elements that write into constructed style sheets.
 * Monaco writes its rules into style elements, which a Content-Security-Policy without
 * `unsafe-inline` refuses. Call this before Monaco makes an editor. Later calls do nothing.
 */
export function styleThroughSheets(): void {
  if (installed) return;
  installed = true;
  const createElement = document.createElement.bind(document);
  const create = (name: string, options?: ElementCreationOptions): HTMLElement =>
    name.toLowerCase() === 'style'
      ? standIn(createElement('template'))
      : createElement(name, options);
  document.createElement = create as typeof document.createElement;
}

let installed = false;

/**
 * A template element is never shown, and the policy ignores it, unlike even an empty style element.
 * Its sheet applies at once, before the element is in the document, which does no harm.
 */
function standIn(element: HTMLTemplateElement): HTMLElement {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let css = '';
  Object.defineProperties(element, {
    sheet: { get: () => sheet },
    textContent: {
      get: () => css,
      set: (text: string) => {
        css = text;
        sheet.replaceSync(text);
      },
    },
    remove: {
      value: () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
          (other) => other !== sheet,
        );
        Element.prototype.remove.call(element);
      },
    },
  });
  return element;
}
