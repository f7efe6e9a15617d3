/** What there is to be found, as app/web/exported.go writes it. */
export interface Pages {
  pages: SearchedPage[];
  terms: SearchedTerm[];
  /** What call numbers name, by the number in capitals. */
  numbers: Record<string, { url: string; title: string; page: string }>;
}

export interface SearchedPage {
  url: string;
  title: string;
  /** What the page lies in, from the top down. */
  place?: string[];
  /** The first one stands above all headings. */
  sections: { id?: string; title?: string; text: string }[];
}

export interface SearchedTerm {
  url: string;
  name: string;
  aka?: string[];
  text: string;
}
