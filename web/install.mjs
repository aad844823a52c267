// Puts the built pages where Bifrost.Report embeds them; with --check only says whether they already are what was built.
import { readFileSync, writeFileSync } from "node:fs";

for (const page of ["report", "sweep"]) {
    const built = new URL(`dist/${page}/index.html`, import.meta.url);
    const embedded = new URL(`../src/Bifrost.Report/Page/${page}.html`, import.meta.url);

    if (!process.argv.includes("--check")) {
        writeFileSync(embedded, readFileSync(built));
    } else if (!readFileSync(built).equals(readFileSync(embedded))) {
        console.error(
            `src/Bifrost.Report/Page/${page}.html is not what web/ builds: run \`npm run build\` in web/ and commit it.`,
        );
        process.exit(1);
    }
}
