// Package parser reads Microsoft Graph API reference pages and returns what they mean.
//
// [Parse] takes a docs root and gives a [model.API] with a diagnostic for everything that was assumed, left out or not
// understood. It finds the files; package page reads them, library knows which page documents what, and link joins them.
// What the pages look like is described beside this file.
package parser
