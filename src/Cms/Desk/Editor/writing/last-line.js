// A click below the last block makes a line to go on writing in, where that block is none.
import { Plugin, TextSelection } from "prosemirror-state";
import { schema } from "../schema/schema.js";

const { paragraph } = schema.nodes;

export const lastLine = () => new Plugin({
  props: {
    handleClick(view, _, event) {
      const { doc } = view.state;
      const last = view.nodeDOM(doc.content.size - doc.lastChild.nodeSize);
      if (doc.lastChild.type === paragraph || !last?.getBoundingClientRect || event.clientY <= last.getBoundingClientRect().bottom) return false;
      const tr = view.state.tr.insert(doc.content.size, paragraph.create());
      view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
      return true;
    },
  },
});
