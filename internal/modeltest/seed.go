// Package modeltest holds models for the tests of the generator, built by hand and without the parser.
package modeltest

import (
	"encoding/json"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Page is the path of the page that [Seed] is about.
const Page = "v1.0/api/iosupdatedevicestatus-create.md"

// Namespace is the namespace of all types in the models.
const Namespace = "microsoft.graph"

// At returns a place in the page of the seed.
func At(line, column int) diag.Pos { return diag.Pos{Page: Page, Line: line, Column: column} }

// Named returns a use of a type that is defined by target.
func Named(short string, target model.Definition) *model.Ref {
	return &model.Ref{Name: model.Name{Namespace: Namespace, Short: short}, At: At(1, 1), Target: target}
}

// Members returns members of an enum, separated by spaces.
func Members(names string, at diag.Pos) []model.Member {
	var members []model.Member
	for name := range strings.FieldsSeq(names) {
		members = append(members, model.Member{Name: name, At: at})
	}
	return members
}

// Seed returns what the page docs/v1.0/api/iosupdatedevicestatus-create.md says.
func Seed() *model.API {
	install := enum("iosUpdatesInstallStatus", At(54, 80), installStatuses)
	compliance := enum("complianceStatus", At(58, 70), complianceStatuses)
	status := &model.Resource{
		Name:       model.Name{Namespace: Namespace, Short: "iosUpdateDeviceStatus"},
		At:         At(39, 1),
		Documented: true,
		Properties: properties(install, compliance),
	}
	page := &model.Page{
		Path:        Page,
		Title:       model.Text{Value: "Create iosUpdateDeviceStatus", At: At(10, 3)},
		Namespace:   model.Text{Value: Namespace, At: At(11, 12)},
		Description: model.Text{Value: "Create a new iosUpdateDeviceStatus object.", At: At(15, 1)},
	}
	return &model.API{
		Operations: []*model.Operation{operation(page, status)},
		Resources:  []*model.Resource{status},
		Enums:      []*model.Enum{compliance, install},
		Pages:      []*model.Page{page},
	}
}

// The members of the seed's enums.
const (
	installStatuses = `updateScanFailed deviceOsHigherThanDesiredOsVersion updateError sharedDeviceUserLoggedInError
		notSupportedOperation installFailed installPhoneCallInProgress installInsufficientPower installInsufficientSpace
		installing downloadInsufficientNetwork downloadInsufficientPower downloadInsufficientSpace
		downloadRequiresComputer downloadFailed downloading timeout mdmClientCrashed success available idle unknown`
	complianceStatuses = `unknown notApplicable compliant remediated nonCompliant error conflict notAssigned`
)

// enum returns an enum whose members all stand at one place.
func enum(short string, at diag.Pos, members string) *model.Enum {
	return &model.Enum{
		Name:    model.Name{Namespace: Namespace, Short: short},
		At:      at,
		Members: Members(members, at),
	}
}

// properties returns the rows of the seed's table.
func properties(install, compliance *model.Enum) []*model.Property {
	rows := []struct {
		name        string
		typ         model.Type
		description string
	}{
		{"id", model.String, ""},
		{"complianceGracePeriodExpirationDateTime", model.DateTimeOffset, "The DateTime when device compliance grace period expires"},
		{"deviceDisplayName", model.String, "Device name of the DevicePolicyStatus."},
		{"deviceId", model.String, "The device id that is being reported."},
		{"deviceModel", model.String, "The device model that is being reported"},
		{"installStatus", Named("iosUpdatesInstallStatus", install), "The installation status of the policy report."},
		{"lastReportedDateTime", model.DateTimeOffset, "Last modified date time of the policy report."},
		{"osVersion", model.String, "The device version that is being reported."},
		{"platform", model.Int32, "Platform of the device that is being reported"},
		{"status", Named("complianceStatus", compliance), "Compliance status of the policy report."},
		{"userId", model.String, "The User id that is being reported."},
		{"userName", model.String, "The User Name that is being reported"},
		{"userPrincipalName", model.String, "UserPrincipalName."},
	}
	out := make([]*model.Property, len(rows))
	for i, row := range rows {
		at := At(49+i, 2)
		out[i] = &model.Property{Name: row.name, At: at, Type: row.typ}
		if row.description == "" {
			out[i].Constraints = []model.Constraint{model.Flag{Word: model.KeywordKey, At: at}, model.Flag{Word: model.KeywordReadOnly, At: at}}
			continue
		}
		out[i].Description = model.Text{Value: row.description, At: at}
		out[i].Constraints = []model.Constraint{model.Required{At: At(45, 1), Basis: model.Boilerplate}}
	}
	return out
}

// operation returns the seed's call.
func operation(page *model.Page, status *model.Resource) *model.Operation {
	unknown := func(account model.Account, line int) model.Permission {
		return model.Permission{Account: account, At: At(line, 1), Support: model.Unknown}
	}
	return &model.Operation{
		Page:    page,
		Method:  model.Text{Value: "POST", At: At(32, 1)},
		Paths:   []model.Path{{Template: "/deviceManagement/iosUpdateStatuses", At: At(32, 6)}},
		Version: model.Text{Value: "v1.0", At: At(77, 6)},
		Kind:    model.Create, Subject: Named("iosUpdateDeviceStatus", status),
		Headers: []model.Header{
			{Name: "Authorization", At: At(38, 2), Value: "Bearer {token}", Required: true},
			{Name: "Content-Type", At: At(39, 2), Value: "application/json", Required: true},
		},
		Permissions: []model.Permission{
			unknown(model.DelegatedWork, 22), unknown(model.DelegatedPersonal, 23), unknown(model.Application, 24),
		},
		Body: &model.Body{
			At: At(41, 1), Type: Named("iosUpdateDeviceStatus", status), ContentType: "application/json",
			Properties: status.Properties,
		},
		Responses: []model.Response{{Status: model.Fact[int]{Value: 201, At: At(67, 40)}, Type: Named("iosUpdateDeviceStatus", status)}},
		Examples:  []model.Example{example(status)},
	}
}

// example returns the seed's messages.
func example(status *model.Resource) model.Example {
	odata := model.Text{Value: "microsoft.graph.iosUpdateDeviceStatus", At: At(83, 18)}
	return model.Example{
		Request: &model.Message{
			At: At(77, 1), Start: "POST https://graph.microsoft.com/v1.0/deviceManagement/iosUpdateStatuses",
			ODataType: odata, Body: body(status, 81, false),
		},
		Response: &model.Message{
			At: At(109, 1), Start: "HTTP/1.1 201 Created", Status: 201, Truncated: true,
			ODataType: odata, Body: body(status, 112, true),
		},
	}
}

// body returns a JSON body in which each property but the key is a placeholder.
func body(status *model.Resource, line int, withKey bool) *model.JSONBody {
	b := &model.JSONBody{At: At(line, 1)}
	members := []string{`"@odata.type": "#` + status.Name.String() + `"`}
	for i, p := range status.Properties {
		text := placeholder(p.Type)
		switch {
		case p.Name != "id":
			b.Placeholders = append(b.Placeholders, model.Placeholder{Path: "/" + p.Name, Text: text, At: At(line+1+i, 6+len(p.Name))})
		case withKey:
			text = "b8df64a9-64a9-b8df-a964-dfb8a964dfb8"
		default:
			continue
		}
		members = append(members, `"`+p.Name+`": "`+text+`"`)
	}
	b.Value = json.RawMessage("{" + strings.Join(members, ", ") + "}")
	return b
}

// placeholder returns the documents' word for a value of a type, that of a String where they have none of its own.
func placeholder(t model.Type) string {
	if primitive, ok := t.(model.Primitive); ok {
		if words := primitive.Row().Placeholders; len(words) > 0 {
			return words[0]
		}
	}
	return model.String.Row().Placeholders[0]
}
