package diag

// codes explains every code.
var codes = [...]Info{
	{
		AnnotationBroken, Warning, "an HTML comment looks like an annotation but is no JSON",
		`docs/v1.0/api/user-post.md:61:1: warning: the comment is no JSON: unexpected end of JSON input [annotation-broken]`,
		"mend the JSON in the comment; until then what it says of the block below is not known",
	},
	{
		BaseCircle, Warning, "a type inherits from itself",
		`docs/v1.0/resources/user.md:14:15: warning: microsoft.graph.user inherits from itself by way of microsoft.graph.person, the base is left out [base-circle]`,
		"mend the base that one of the pages names",
	},
	{
		CellSurplus, Note, "a table row has more cells than its table has columns",
		`docs/v1.0/api/user-post.md:48:30: note: the row has more than 3 cells, the rest is read as part of the last one [cell-surplus]`,
		`write "\|" for a bar inside a cell`,
	},
	{
		CreatedDiffers, Warning, "the response text and the example name different types",
		`docs/v1.0/api/user-post.md:70:60: warning: the response is a user here and a microsoft.graph.group in the example, the former is taken [created-differs]`,
		"make the link in the response text and the example's annotation name the same type",
	},
	{
		EnumAnonymous, Note, "values are listed for a property that is no text",
		`docs/v1.0/api/user-post.md:52:80: note: values are listed for a property of type Edm.Int32, they stay in the description [enum-anonymous]`,
		"name the enum in the type column if there is one",
	},
	{
		EnumDiffers, Warning, "two pages or rows list different values for one enum",
		`docs/v1.0/api/user-post.md:52:80: warning: the values of microsoft.graph.ageGroup differ from those at v1.0/api/group-post.md:40:60, which are taken [enum-differs]`,
		"make the lists agree",
	},
	{
		EnumExample, Warning, "an example holds a value that the list of values does not have",
		`docs/v1.0/api/user-post.md:47:60: warning: the list of values lacks "other", which the example at docs/v1.0/api/user-post.md:80:1 has, it is added [enum-example]`,
		"add the value to the list, or mend the example",
	},
	{
		EnumFlags, Note, "an example joins several values of an enum or a list",
		`docs/v1.0/api/user-post.md:80:1: note: the example joins values of microsoft.graph.weekDays to "monday,friday": one value can be several of them [enum-flags]`,
		"say beside the list that its values can be combined",
	},
	{
		EnumListOpen, Warning, "a list of values breaks off",
		`docs/v1.0/api/user-post.md:52:120: warning: the list of values does not end in a value [enum-list-open]`,
		"end the list with a value between backticks and a full stop",
	},
	{
		EnumListUnread, Note, "words announce values that are not written as a list",
		`docs/v1.0/api/user-post.md:52:80: note: the values that "Possible values" announces are not understood, they stay in the description [enum-list-unread]`,
		"write them as: Possible values are: `a`, `b`, `c`",
	},
	{
		EnumMemberDuplicate, Warning, "a list of values names one value twice",
		`docs/v1.0/api/user-post.md:52:90: warning: value "adult" is listed twice [enum-member-duplicate]`,
		"delete one of the two",
	},
	{
		EnumMemberEmpty, Warning, "a list of values holds an empty one, or null",
		`docs/v1.0/api/user-post.md:52:90: warning: "" is no value of a list, left out [enum-member-empty]`,
		"name the value, or delete the empty backticks",
	},
	{
		ExampleElsewhere, Note, "an example shows a request that is none of the call",
		`docs/v1.0/api/application-post-calls.md:240:1: note: "POST https://bot.contoso.com/callback" does not go to the service, it is left out with what answers it [example-elsewhere]`,
		"nothing: it shows what the service calls, or another call; otherwise mend the host or the method",
	},
	{
		ExampleHeader, Warning, "a line of an example's head is no header",
		`docs/v1.0/api/user-post.md:81:1: warning: "Content-Type application/json" is no header [example-header]`,
		`write it as "Name: value", or put a blank line between headers and body`,
	},
	{
		ExampleInvalid, Warning, "an example does not fit the schema that the page documents",
		`docs/v1.0/api/user-post.md:84:1: warning: the request example is left out: "/age": value must be an integer [example-invalid]`,
		"mend the example or the property's row; the document never shows an example that does not hold",
	},
	{
		ExampleMedia, Note, "an example's body is of a media type that the document does not show",
		"docs/v1.0/api/user-post.md:86:1: note: the example's body is application/zip, which is not shown [example-media]",
		"nothing: the document says that the call takes such a body",
	},
	{
		ExampleMended, Note, "an example does not fit what the page documents, and is shown with its slips mended",
		`docs/v1.0/api/user-post.md:84:1: note: the request example is mended: left out 2 (/id, /nickname), respelled 1 (/kind) [example-mended]`,
		"mend the example, or add the rows that it shows to be missing; the document names each place in x-graphgen-… beside the example",
	},
	{
		ExampleMissing, Note, "a page shows no request that the document can show",
		`docs/v1.0/api/user-post.md:24:1: note: no request example for microsoft.graph.user has a body that can be shown [example-missing]`,
		"add an example; one that is no text is not shown",
	},
	{
		ExampleNotHTTP, Warning, "a code block among the examples is no HTTP message",
		"docs/v1.0/api/user-post.md:80:1: warning: the code block holds no HTTP message, it is left out [example-not-http]",
		"begin the block with a request line or a status line, or give it the language it is in",
	},
	{
		ExampleNotJSON, Warning, "an example's body is no JSON",
		`docs/v1.0/api/user-post.md:86:3: warning: the example's body is no JSON: invalid character '}' looking for beginning of object key string [example-not-json]`,
		"mend the JSON; the position is where it breaks off",
	},
	{
		ExampleRepaired, Note, "an example's body has a slip that is known from many pages",
		`docs/v1.0/api/user-post.md:86:3: note: the example's body is read with its slips mended: invalid character '}' looking for beginning of object key string [example-repaired]`,
		"mend the JSON: no comma before a closing bracket, no comments, no line break inside a string",
	},
	{
		FrontMatterBroken, Warning, "front matter is not closed, or a line of it is not of the form key: value",
		`docs/v1.0/api/user-post.md:3:1: warning: line "author" is not of the form key: value [front-matter-broken]`,
		`write one "key: value" a line between two lines "---"`,
	},
	{
		FrontMatterMissing, Warning, "a page does not begin with front matter",
		"docs/v1.0/api/user-post.md:1:1: warning: the page does not begin with front matter [front-matter-missing]",
		`begin the page with "---", lines "key: value", and "---"`,
	},
	{
		GoFieldImpossible, Warning, "a property's name cannot stand in the tag of a Go struct's field",
		`docs/v1.0/api/user-post.md:48:1: warning: property "user's" has a name that no Go struct tag can hold, left out of the Go package [go-field-impossible]`,
		"mend the name if it is a slip; a name with quotes, commas or backslashes has no place in a Go struct",
	},
	{
		HeadingMissing, Warning, "a page has no title",
		"docs/v1.0/api/user-post.md:9:1: warning: the page has no heading of level 1 [heading-missing]",
		`give the page a title: "# Create user"`,
	},
	{
		IncludeMissing, Note, "a page includes a file that is not in the docs root",
		`docs/v1.0/api/user-post.md:18:13: note: file "../includes/permissions/user-post-permissions.md" is not there, what it says is not known [include-missing]`,
		"add the file to the docs root if its tables matter: permissions are unknown without it",
	},
	{
		LineTooLong, Warning, "a line is longer than any line of a reference can be",
		"docs/v1.0/api/user-post.md:90:1: warning: the line has 65536 bytes, more than 32768, it is left out [line-too-long]",
		"break the line; in an example, shorten the value",
	},
	{
		LinkDiffers, Warning, "a type's name links to the page of another type",
		`docs/v1.0/api/user-post.md:47:10: warning: "team" links to v1.0/resources/group.md, which is about another type, and is taken for the type of its name [link-differs]`,
		"mend the link, or the name",
	},
	{
		LinkUnresolved, Warning, "a page links to a page that is not in the docs root",
		`docs/v1.0/api/user-post.md:14:14: warning: page "v1.0/resources/user.md" is not there, microsoft.graph.user is known by name only [link-unresolved]`,
		"add the page to the docs root, or leave it: the type keeps its name, and its body is what this page says",
	},
	{
		NamespaceUnknown, Warning, "the words behind \"Namespace:\" are no namespace",
		`docs/v1.0/api/user-post.md:11:12: warning: "see below" is no namespace, microsoft.graph is taken [namespace-unknown]`,
		`write "Namespace: microsoft.graph", or the namespace of the page's types`,
	},
	{
		OperationAside, Note, "a page lists a URL of another page's operation among many others",
		"docs/v1.0/api/extension-post.md:24:6: note: the body of POST /users is what v1.0/api/user-post.md says: the URLs here end in 7 different collections [operation-aside]",
		"nothing, when the page tells what can be added to the things of many collections; otherwise delete one of the request lines",
	},
	{
		OperationDuplicate, Warning, "two pages document the same operation",
		"docs/v1.0/api/user-post.md:24:6: warning: POST /users is documented on v1.0/api/user-create.md as well, which is taken [operation-duplicate]",
		"delete one of the pages, or name the pages to read on the command line; the operation is that of the page that says more of the body, with the examples of both",
	},
	{
		OperationMissing, Error, "no page of the docs root documents a create operation",
		"docs: error: no page documents a create operation [operation-missing]",
		"check --docs and the pages named; the notes [page-skipped] say why each page was not taken",
	},
	{
		OverrideInvalid, Error, "a file of overrides says something that is not understood",
		`overrides.yaml:12:3: error: "proprty" is no key of an override [override-invalid]`,
		`see "graphgen generate --help" for the form of the file`,
	},
	{
		OverrideUnmatched, Error, "an override is about something that the documents do not have",
		`overrides.yaml:12:11: error: no resource is called "microsoft.graph.usr" [override-unmatched]`,
		`mend the name ("graphgen model" prints them all), or delete the override`,
	},
	{
		OverrideUnneeded, Error, "an override says what the documents say as well",
		`overrides.yaml:14:17: error: the type of "age" is Edm.Int32 without this [override-unneeded]`,
		"delete the override, or the part of it: the documents have been mended",
	},
	{
		PageBinary, Error, "a page is no text file",
		"docs/v1.0/api/user-post.md:1:5: error: the page holds a NUL byte, it is no text [page-binary]",
		"restore the page; UTF-16 files must be converted to UTF-8",
	},
	{
		PageEmpty, Error, "a page has no text",
		"docs/v1.0/api/user-post.md: error: the page is empty [page-empty]",
		"restore the page, or delete the file",
	},
	{
		PageEncoding, Error, "a page is not UTF-8",
		"docs/v1.0/api/user-post.md:14:20: error: byte 0xe9 is not UTF-8 [page-encoding]",
		"convert the page to UTF-8",
	},
	{
		PageSkipped, Note, "a page is not taken",
		`docs/v1.0/api/user-get.md:9:3: note: the page documents no create operation: it has no POST line below "HTTP request" [page-skipped]`,
		"nothing, when the page is about something else; otherwise mend what the reason names",
	},
	{
		PageTooLarge, Error, "a page is larger than any page of a reference can be",
		"docs/v1.0/api/user-post.md: error: the page has 10485760 bytes, more than 1048576 [page-too-large]",
		"check what the file is; split it if it really is a page",
	},
	{
		PageTranslated, Warning, "a page is a translation",
		`docs/v1.0/api/user-post.md:6:1: warning: the page is a translation, as "ms.translationtype" shows: nothing of it is read, take the English page [page-translated]`,
		"take the English page in its place, or do not name this one",
	},
	{
		ParameterUnknown, Note, "a page describes a parameter of a path that no path has",
		`docs/v1.0/api/user-post.md:30:2: note: no path has a parameter "groupId", its description is left out [parameter-unknown]`,
		"give the row the name that the path has in braces",
	},
	{
		PathAddressed, Note, "a URL names a thing by its path, which no parameter of OpenAPI can hold",
		`docs/v1.0/api/user-post.md:25:6: note: "/me/drive/root:/{item-path}:/users" names a thing by its path, the document has it at POST /me/drive/items/{id}/users, in x-graphgen-addresses [path-addressed]`,
		"nothing: where the page has another URL the document tells of this one there; where it has none, do not escape the slashes in the parameter's value",
	},
	{
		PathMended, Note, "a request line has a slip in its path, or a key where others have a parameter",
		`docs/v1.0/api/user-post.md:24:10: note: "agegroups" is spelled "ageGroups" elsewhere, which is taken [path-mended]`,
		"mend the request line, unless it is about the one thing that the key names",
	},
	{
		PermissionUnknown, Warning, "a row of a permission table says nothing that is understood",
		`docs/v1.0/api/user-post.md:20:42: warning: the permissions for "application" are not documented [permission-unknown]`,
		`name the permissions, or write "Not supported."`,
	},
	{
		PlaceholderReplaced, Note, "values of an example that stand for a value were replaced",
		`docs/v1.0/api/user-post.md:84:1: note: placeholders of the request example replaced by fixed values: 12 [placeholder-replaced]`,
		"give the example real values",
	},
	{
		PlaceholderText, Warning, "text stands for words that nobody has written yet",
		`docs/v1.0/api/user-post.md:4:1: warning: front matter "author" is a placeholder, left out [placeholder-text]`,
		"write the words; a placeholder never gets into the output",
	},
	{
		PropertyDiffers, Warning, "two pages give one property different types",
		`docs/v1.0/api/user-post.md:47:2: warning: property "age" is Edm.Int32 here and Edm.String at v1.0/api/user-create.md:40:2, which is taken [property-differs]`,
		"make the pages agree",
	},
	{
		ReadOnlySent, Note, "a type's page calls a property read-only that the call which creates the thing sets",
		`docs/v1.0/resources/group.md:40:90: note: property "kind" is called read-only here, the create request at v1.0/api/group-post.md:84:1 sends it: it is taken for immutable [read-only-sent]`,
		"nothing, if the property is set when the thing is created and never later; otherwise mend the example or the words",
	},
	{
		RequestBroken, Warning, "a request line has no usable URL",
		`docs/v1.0/api/user-post.md:24:6: warning: "** Collection URI for microsoft.graph.user not found" is no URL [request-broken]`,
		"write the URL of the call",
	},
	{
		RequestIgnored, Note, "a line among the request lines is not used",
		`docs/v1.0/api/user-post.md:25:1: note: the GET request is none of the create operation [request-ignored]`,
		"nothing, when the page shows another call beside; otherwise write the line as \"POST /path\"",
	},
	{
		RequiredBoilerplate, Note, "the sentence above the table decided what is required",
		"docs/v1.0/api/user-post.md:40:1: note: the sentence makes 12 of 13 properties required; --required marked takes only rows that say so themselves [required-boilerplate]",
		"leave it, or set --required marked (only rows that say \"Required.\") or --required none",
	},
	{
		RowDuplicate, Warning, "two rows of a page are about one property",
		`docs/v1.0/api/user-post.md:50:2: warning: property "age" has a row already, this one is left out [row-duplicate]`,
		"delete one of the rows",
	},
	{
		RowSeparator, Note, "a table row is about no property of its own",
		`docs/v1.0/api/user-post.md:50:2: note: the row "Contact" only parts the table [row-separator]`,
		"nothing: the rows around it are read",
	},
	{
		RowUnnamed, Warning, "a table row names no property, header or the like",
		"docs/v1.0/api/user-post.md:50:1: warning: the row names no property [row-unnamed]",
		"name the property, or delete the row",
	},
	{
		ScopeUnknown, Warning, "a cell of permissions holds words that are no permission",
		`docs/v1.0/api/user-post.md:20:42: warning: "see below" holds words that are no permission: "see below" [scope-unknown]`,
		"write the permissions with commas between, or \"Not supported.\"",
	},
	{
		SectionUnknown, Warning, "a page has a section that is not understood",
		`docs/v1.0/api/user-post.md:90:4: warning: section "Throttling" is not understood [section-unknown]`,
		"nothing is read from the section; check its heading for a slip",
	},
	{
		StatusDiffers, Note, "an example shows a status of success that the response text does not name",
		"docs/v1.0/api/user-post.md:72:1: note: the example shows 200, which the response text does not name, it is added [status-differs]",
		"make the text and the example agree; until then a caller has to be ready for both",
	},
	{
		StatusMissing, Warning, "the response text names no status of success",
		"docs/v1.0/api/user-post.md:10:3: warning: the response text names no status of success, 201 is assumed [status-missing]",
		"name the status in the response text: `201 Created`",
	},
	{
		TableMissing, Warning, "nothing says which properties a create request has",
		"docs/v1.0/api/user-post.md:38:4: warning: neither the request body nor a page of microsoft.graph.user has a table of properties, its content is not known [table-missing]",
		"add the table to the page, with columns Property, Type and Description, or add the resource's page to the docs root",
	},
	{
		TableShared, Warning, "a table of the request body is about one of the types that the page creates",
		`docs/v1.0/api/place-post.md:31:1: warning: the sentence above the table is about hill, its rows are taken for all types that the page creates [table-shared]`,
		"put the table below a heading that names the type",
	},
	{
		TableUnknown, Warning, "a table has columns that are not understood",
		"docs/v1.0/api/user-post.md:42:1: warning: the table has no columns for a property and its type, it is left out [table-unknown]",
		"name the columns Property, Type and Description",
	},
	{
		TooMuch, Warning, "a page has more of something than any page of a reference can have",
		"docs/v1.0/api/user-post.md:27:1: warning: the page has more than 100 request lines, the rest is left out [too-much]",
		"check what the page is; split it if it really has so much",
	},
	{
		TypeCommon, Note, "a type cell names several types that have a common base",
		`docs/v1.0/api/user-post.md:47:10: note: the type "a or b" names several types, microsoft.graph.c is taken, which all of them are [type-common]`,
		"nothing, when any type derived from the base is allowed; otherwise the description says which ones",
	},
	{
		TypeNote, Note, "words beside a type are not understood",
		`docs/v1.0/api/user-post.md:47:18: note: the words "As the service has it" beside the type are not understood, they are left out [type-note]`,
		"move the words into the description",
	},
	{
		TypeUndocumented, Warning, "a type is used that no page documents",
		`docs/v1.0/api/user-post.md:47:10: warning: no page documents the type microsoft.graph.ageGroup, its body is left open [type-undocumented]`,
		"add the type's page to the docs root, or list an enum's values in the description",
	},
	{
		TypeUnion, Warning, "a type cell names several types",
		`docs/v1.0/api/user-post.md:47:10: warning: the type "a or b" names several types, the first one is taken [type-union]`,
		"name the common base type",
	},
	{
		TypeUnknown, Warning, "a type cell holds no type",
		`docs/v1.0/api/user-post.md:47:10: warning: "see below" is no type [type-unknown]`,
		"write the type; until then any JSON is allowed",
	},
	{
		VersionAssumed, Note, "nothing says which version of the service a page is about",
		"docs/api/user-post.md:10:3: note: no URL and no folder names the version, v1.0 is assumed [version-assumed]",
		"put the page below a folder v1.0 or beta, which --docs may name, or write the version into the example's URL",
	},
	{
		VersionDiffers, Warning, "an example's URL names another version than most pages",
		"docs/api/user-post.md:60:33: warning: the example is about beta, most pages are about v1.0, which is taken [version-differs]",
		"mend the URL, or put the page below a folder that names its version",
	},
	{
		VersionMixed, Error, "pages of several versions of the service are read in one run",
		"docs/beta/api/user-post.md:60:33: error: the page is about beta, most pages are about v1.0: one run is for one version [version-mixed]",
		"run graphgen once for each version: --docs docs/v1.0 and --docs docs/beta, with an --out each",
	},
}
