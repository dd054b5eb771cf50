// How blocks that are more than text look and are edited.
import { CardView } from "./card-view.js";
import { FigureView } from "./figure-view.js";
import { TableView } from "./table-view.js";

export const views = (field) => ({
  figure: (node, view, place) => new FigureView(node, view, place, field),
  article_card: (node) => new CardView(node),
  table: (node) => new TableView(node),
});
