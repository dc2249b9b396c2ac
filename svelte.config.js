import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Which component has each class. */
const components = new Map();

/** The class that scopes a component's styles: three letters of a hash, not all, since it stands everywhere. */
function cssHash({ hash, filename }) {
  const name = `s${hash(filename).slice(-3)}`;
  const known = components.get(name) ?? filename;
  if (known !== filename) {
    throw new Error(`${filename} has the class of ${known}: take a letter more.`);
  }
  components.set(name, filename);
  return name;
}

export default { preprocess: vitePreprocess(), compilerOptions: { cssHash } };
