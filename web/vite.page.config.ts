import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

// Pages are written against React's interface and shipped with Preact's 11 kB of it:
// a page that travels by mail has no room for 190 kB of framework, and the portal can use the same components.
const preact = [
  { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
  { find: /^react(-dom)?$/, replacement: "preact/compat" },
  { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
];

// What is bundled wants its licence to travel along.
const licences: Plugin = {
  name: "licences",
  transformIndexHtml: (html) => `${html}${["uplot", "preact"].map(licence).join("")}`,
};

function licence(name: string): string {
  const text = readFileSync(new URL(`./node_modules/${name}/LICENSE`, import.meta.url), "utf8");
  return `<!-- This page contains ${name}.\n${text.trim()} -->\n`;
}

// One page at a time: `vite build --mode report`, or sweep.
export default defineConfig(({ mode }) => ({
  root: mode,
  resolve: { alias: preact },
  plugins: [licences, viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    outDir: `../dist/${mode}`,
    emptyOutDir: true,
    target: "es2022",
  },
}));
