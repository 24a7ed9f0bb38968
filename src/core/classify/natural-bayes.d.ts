declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  /** Naive Bayes over lists of words. */
  export default class BayesClassifier {
    addDocument(words: string[], label: string): void
    train(): void
    /** Best first; the values are products of probabilities and only their order and ratio mean something. */
    getClassifications(words: string[]): { label: string; value: number }[]
  }
}
