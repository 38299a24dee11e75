import { attribute } from './elements';
import { noteRead } from './seen';

/** `read-note`: notes that the entry whose page this is has been read. */
export class ReadNote extends HTMLElement {
  connectedCallback(): void {
    noteRead(attribute(this, 'slug'), attribute(this, 'mark'));
  }
}
