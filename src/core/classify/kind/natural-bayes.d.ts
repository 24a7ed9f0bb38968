declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  /** Naive Bayes over lists of words. */
  export default class BayesClassifier {
    /** @param stemmer for texts that are not yet words; @param smoothing the count of a word that was never heard */
    constructor(stemmer?: undefined, smoothing?: number)
    addDocument(words: readonly string[], label: string): void
    train(): void
    /** Best first; the values are products of probabilities and only their order and ratio mean something. */
    getClassifications(words: readonly string[]): { label: string; value: number }[]
    /** How often each word was heard. */
    readonly features: Readonly<Record<string, number>>
  }
}
