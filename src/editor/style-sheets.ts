/**
 * Monaco writes its rules into style elements that it makes as it goes, which a Content-Security-Policy without
 * `unsafe-inline` refuses. After this call, elements made by `document.createElement('style')` are stand-ins that write
 * into constructed style sheets, which the policy allows. To be called before Monaco is loaded; later calls do nothing.
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
 * A template element is never shown and, unlike even an empty style element, never judged by the policy. Its sheet is
 * in force from the start, before it stands in the document: nothing needs it later than that.
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
