// The desk's writing field. The page names this file to its script; docs/adr/0009 says why it is made as it is.
export { schema } from "./schema/schema.js";
export { Origins } from "./markdown/document.js";
export { canonical } from "./markdown/canonical.js";
export { mount } from "./interface/mount.js";
