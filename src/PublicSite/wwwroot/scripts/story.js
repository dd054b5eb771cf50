// The tools of a story's page. Nothing waits for listening, which waits for the browser to know its voices.
import "./attribution.js";
import "./keep.js";

import("./listen.js");
