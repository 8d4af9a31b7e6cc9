package link

import (
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/page"
)

// settleVersion makes all operations be about one version of the service: a document has one base URL. The folder
// of a page says which version it is about; where no folder does, an example's URL does, and the versions of the
// other pages outweigh a slip in it. A page that says nothing is about the version of the others.
func settleVersion(s *state) {
	count := map[string]int{}
	for _, c := range s.calls {
		count[c.op.Version.Value]++
	}
	version := page.VersionDefault
	if count[page.VersionBeta] > count[page.VersionDefault] {
		version = page.VersionBeta
	}
	for _, c := range s.calls {
		switch own := c.op.Version; {
		case own.Value == version:
			continue
		case own.Value == "":
			s.diags.Add(diag.VersionAssumed, c.said.TitleAt, "no URL and no folder names the version, %s is assumed", version)
		case c.said.Folder != "":
			s.diags.Add(diag.VersionMixed, own.At, "the page is about %s, most pages are about %s: one run is for one version", own.Value, version)
		default:
			s.diags.Add(diag.VersionDiffers, own.At, "the example is about %s, most pages are about %s, which is taken", own.Value, version)
		}
		for _, op := range c.ops {
			op.Version.Value = version
		}
	}
}
