package diag

import "slices"

// A Code names a kind of diagnostic, for good: codes are never renamed or reused.
type Code string

// The codes. Each has a row in the table of codes.go and at least one case that shows it.
const (
	AnnotationBroken    Code = "annotation-broken"
	BaseCircle          Code = "base-circle"
	CellSurplus         Code = "cell-surplus"
	CreatedDiffers      Code = "created-differs"
	EnumAnonymous       Code = "enum-anonymous"
	EnumDiffers         Code = "enum-differs"
	EnumExample         Code = "enum-example"
	EnumFlags           Code = "enum-flags"
	EnumListOpen        Code = "enum-list-open"
	EnumListUnread      Code = "enum-list-unread"
	EnumMemberDuplicate Code = "enum-member-duplicate"
	EnumMemberEmpty     Code = "enum-member-empty"
	ExampleElsewhere    Code = "example-elsewhere"
	ExampleHeader       Code = "example-header"
	ExampleInvalid      Code = "example-invalid"
	ExampleMedia        Code = "example-media"
	ExampleMended       Code = "example-mended"
	ExampleMissing      Code = "example-missing"
	ExampleNotHTTP      Code = "example-not-http"
	ExampleNotJSON      Code = "example-not-json"
	ExampleRepaired     Code = "example-repaired"
	FrontMatterBroken   Code = "front-matter-broken"
	FrontMatterMissing  Code = "front-matter-missing"
	GoFieldImpossible   Code = "go-field-impossible"
	HeadingMissing      Code = "heading-missing"
	IncludeMissing      Code = "include-missing"
	LineTooLong         Code = "line-too-long"
	LinkDiffers         Code = "link-differs"
	LinkUnresolved      Code = "link-unresolved"
	NamespaceUnknown    Code = "namespace-unknown"
	OperationAside      Code = "operation-aside"
	OperationDuplicate  Code = "operation-duplicate"
	OperationMissing    Code = "operation-missing"
	OverrideInvalid     Code = "override-invalid"
	OverrideUnmatched   Code = "override-unmatched"
	OverrideUnneeded    Code = "override-unneeded"
	PageBinary          Code = "page-binary"
	PageEmpty           Code = "page-empty"
	PageEncoding        Code = "page-encoding"
	PageSkipped         Code = "page-skipped"
	PageTooLarge        Code = "page-too-large"
	PageTranslated      Code = "page-translated"
	ParameterUnknown    Code = "parameter-unknown"
	PathAddressed       Code = "path-addressed"
	PathMended          Code = "path-mended"
	PermissionUnknown   Code = "permission-unknown"
	PlaceholderReplaced Code = "placeholder-replaced"
	PlaceholderText     Code = "placeholder-text"
	PropertyDiffers     Code = "property-differs"
	ReadOnlySent        Code = "read-only-sent"
	RequestBroken       Code = "request-broken"
	RequestIgnored      Code = "request-ignored"
	RequiredBoilerplate Code = "required-boilerplate"
	RowDuplicate        Code = "row-duplicate"
	RowSeparator        Code = "row-separator"
	RowUnnamed          Code = "row-unnamed"
	ScopeUnknown        Code = "scope-unknown"
	SectionUnknown      Code = "section-unknown"
	StatusDiffers       Code = "status-differs"
	StatusMissing       Code = "status-missing"
	TableMissing        Code = "table-missing"
	TableShared         Code = "table-shared"
	TableUnknown        Code = "table-unknown"
	TooMuch             Code = "too-much"
	TypeCommon          Code = "type-common"
	TypeNote            Code = "type-note"
	TypeUndocumented    Code = "type-undocumented"
	TypeUnion           Code = "type-union"
	TypeUnknown         Code = "type-unknown"
	VersionAssumed      Code = "version-assumed"
	VersionDiffers      Code = "version-differs"
	VersionMixed        Code = "version-mixed"
)

// An Info explains a code to a person.
type Info struct {
	Code     Code
	Severity Severity
	// Summary says in one line what was seen.
	Summary string
	// Example is a diagnostic as it is printed.
	Example string
	// Remedy says what to do about it.
	Remedy string
}

// Codes returns every code, sorted by name.
func Codes() []Info {
	return slices.SortedFunc(slices.Values(codes[:]), func(a, b Info) int {
		if a.Code < b.Code {
			return -1
		}
		return 1
	})
}

// Explain returns what there is to know of a code, and false when there is no such code.
func Explain(code Code) (Info, bool) {
	for _, info := range &codes {
		if info.Code == code {
			return info, true
		}
	}
	return Info{}, false
}

// Severity returns the code's severity; a code that is in no table is an error.
func (c Code) Severity() Severity {
	if info, ok := Explain(c); ok {
		return info.Severity
	}
	return Error
}
