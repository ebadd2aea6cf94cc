declare module 'domino' {
  const domino: {
    /** A window over a document made of the given HTML. */
    createWindow(html: string): { document: Document };
  };
  export default domino;
}
