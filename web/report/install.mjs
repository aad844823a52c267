// Puts the built page where Bifrost.Report embeds it; with --check only says whether it already is what was built.
import { readFileSync, writeFileSync } from "node:fs";

const built = new URL("../dist/index.html", import.meta.url);
const embedded = new URL("../../src/Bifrost.Report/Page/report.html", import.meta.url);

if (!process.argv.includes("--check")) {
    writeFileSync(embedded, readFileSync(built));
} else if (!readFileSync(built).equals(readFileSync(embedded))) {
    console.error(
        "src/Bifrost.Report/Page/report.html is not what web/ builds: run `npm run build` in web/ and commit it.",
    );
    process.exit(1);
}
