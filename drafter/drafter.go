// Package drafter is the machine of makegood: the nouns of answering a
// complaint (Draft, Text, Sentence, Rule, Finding, Fix) and its verbs (Check,
// Apply).
//
// It knows no rule, no language, no mailbox and no file, and imports only the
// standard library. Rules are values that are handed to a [Checker].
package drafter
