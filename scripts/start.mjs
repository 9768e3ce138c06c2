// `npm start`: sets up what is missing, then opens Docket.

import { run, say, setUp } from "./setup.mjs";

setUp();
say("opening Docket (the first time, it is built; that takes some minutes)");
run("cargo", ["run", "--quiet", "--release", "--bin", "docket-desktop"]);
