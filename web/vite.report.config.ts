import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

// The report is written against React's interface and shipped with Preact's 11 kB of it:
// a page that travels by mail has no room for 190 kB of framework, and the portal can use the same components.
const preact = [
  { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
  { find: /^react(-dom)?$/, replacement: "preact/compat" },
  { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
];

export default defineConfig({
  root: "report",
  resolve: { alias: preact },
  plugins: [viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
  },
});
