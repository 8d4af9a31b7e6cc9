// Package archtest holds the tests that keep the house as CONTRIBUTING.md draws it:
// which folders there are, who imports whom, and that every diagnostic code is shown somewhere.
package archtest
