// The front page's form: articles are found without leaving it.
import { enhanceChoices } from "./edit-choices.js";

for (const form of document.querySelectorAll("form[data-home]")) enhanceChoices(form, () => {});
