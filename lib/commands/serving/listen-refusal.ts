/** A port that cannot be listened on; its message is a sentence for whoever started the process. */
export class ListenRefusal extends Error {}
