// Package rows reads tables: a row of a table of properties becomes a property of the model, a row of a table of members a
// member of an enum.
//
// What is odd goes to the tally of whoever asked, and the types that rows name to their uses; what the properties belong
// to is not known here.
package rows
