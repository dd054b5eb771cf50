// The tools of a story's page.
import "./attribution.js";
import "./keep.js";
import "./listen.js";
