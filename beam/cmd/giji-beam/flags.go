package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/giji-go/giji/beam"
	"github.com/giji-go/giji/profiles"
)

// errUsage is a call without inputs.
var errUsage = errors.New("an INPUT is missing: giji-beam INPUT… -o DIR; --help tells more")

// flags are the options of the command, beside those of Beam's runners.
type flags struct {
	set         *flag.FlagSet
	run         beam.Run
	profile     string
	maxFile     int64
	quiet       bool
	verbose     bool
	showVersion bool
}

// ours are the options that --help tells, in this order.
var ours = []string{
	"o", "shards", "format", "compress", "view", "bom", "overwrite", "text-key", "id-key", "encoding", "date", "password", "profile",
	"compat", "with-text", "no-spans", "max-file", "timeout", "quiet", "verbose", "version",
}

// beams are the most needed ones of Beam's own.
var beams = []string{"runner", "endpoint", "environment_type", "environment_config", "worker_binary", "parallelism", "job_name", "async"}

func newFlags(set *flag.FlagSet) *flags {
	f := &flags{set: set}
	set.Init("giji-beam", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.Usage = func() {}
	o, out := &f.run.Options, &f.run.Output
	set.StringVar(&out.Dir, "o", "", "`DIR` to write to: a folder, gs://…, s3://…, hdfs://…")
	set.StringVar(&out.Dir, "output", "", "the same as -o")
	set.IntVar(&out.Shards, "shards", 0, "`NUMBER` of shards; without it one for about 64 MiB of text")
	set.StringVar(&out.Format, "format", "jsonl", "jsonl, parquet or csv")
	set.StringVar(&out.Compression, "compress", "none", "none, gzip or zstd")
	set.StringVar(&out.View, "view", "", "flat rows: a `VIEW` such as remarks, several with commas, or all")
	set.BoolVar(&out.BOM, "bom", false, "csv: begin with a byte-order mark, for Excel")
	set.BoolVar(&f.run.Overwrite, "overwrite", false, "remove what another run wrote to DIR and begin anew")
	set.StringVar(&o.TextKey, "text-key", "text", "`KEY` of a record's text")
	set.StringVar(&o.IDKey, "id-key", "id", "`KEY` of a record's id")
	set.StringVar(&o.Encoding, "encoding", "", "charset of text files; without it it is found")
	set.StringVar(&o.Date, "date", "", "`YYYY-MM-DD` of the documents")
	set.StringVar(&o.Password, "password", "", "`PASSWORD` of PDF files")
	set.StringVar(&f.profile, "profile", "", "`FILE` or name of a profile for tables of your own")
	set.StringVar(&o.Compat, "compat", "", "write records as datatrove or llm-jp has them")
	set.BoolVar(&o.WithText, "with-text", false, "write the source text into each record")
	set.BoolVar(&o.NoSpans, "no-spans", false, "leave out where the values stand")
	set.Int64Var(&o.MaxFile, "max-file", 64<<20, "largest document file in `BYTES`")
	set.DurationVar(&o.Timeout, "timeout", 0, "longest `TIME` for one document; without it one minute")
	set.BoolVar(&f.quiet, "quiet", false, "no summary")
	set.BoolVar(&f.verbose, "verbose", false, "what the runner logs")
	set.BoolVar(&f.showVersion, "version", false, "print the version")
	return f
}

// parse reads the arguments; options may stand behind inputs. The run is nil
// where nothing is asked for, as of a worker.
func (f *flags) parse(args []string) (*beam.Run, error) {
	for {
		if err := f.set.Parse(args); err != nil {
			return nil, f.explain(err)
		}
		if args = f.set.Args(); len(args) == 0 {
			break
		}
		f.run.Globs = append(f.run.Globs, args[0])
		args = args[1:]
	}
	if len(f.run.Globs) == 0 {
		return nil, nil
	}
	return &f.run, f.complete()
}

// explain makes a line of what the flag package says.
func (f *flags) explain(err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return err
	}
	message := strings.Replace(err.Error(), "flag provided but not defined: -", "unknown option --", 1)
	message = strings.Replace(message, "flag needs an argument: -", "no value behind --", 1)
	message = strings.ReplaceAll(message, "for flag -", "for --")
	return fmt.Errorf("%s; --help tells the options", message)
}

func (f *flags) complete() error {
	if f.run.Output.Dir == "" {
		return errors.New("-o DIR is missing")
	}
	if f.run.Output.Shards < 0 || f.given("shards") && f.run.Output.Shards == 0 {
		return fmt.Errorf("--shards %d: want 1 or more", f.run.Output.Shards)
	}
	if f.run.Options.Timeout < 0 || f.given("timeout") && f.run.Options.Timeout == 0 {
		return fmt.Errorf("--timeout %v: want a time above 0", f.run.Options.Timeout)
	}
	if err := f.checkRunner(); err != nil {
		return err
	}
	f.run.Output.Compression = strings.TrimSuffix(f.run.Output.Compression, "none")
	f.run.Options.Version = version
	if f.profile == "" {
		return nil
	}
	data, err := profiles.Read(f.profile)
	if err != nil {
		if data, err = os.ReadFile(f.profile); err != nil {
			return fmt.Errorf("--profile: %w", err)
		}
	}
	f.run.Options.ProfileName, f.run.Options.Profile = f.profile, data
	return nil
}

// runners are the names that Beam's packages register, without their aliases.
var runners = []string{"prism", "flink", "spark", "dataflow", "universal", "direct", "dot", "vet"}

// checkRunner refuses a runner that there is not: Beam itself ends the process.
// Others than those of this process are given this program for their workers,
// which Beam would compile otherwise.
func (f *flags) checkRunner() error {
	name := f.text("runner")
	name = strings.ToLower(strings.TrimSuffix(name, "Runner"))
	switch {
	case name == "portable":
		name = "universal"
	case name == "" || name == "prism":
		return nil
	case !slices.Contains(runners, name):
		return fmt.Errorf("--runner %s: want %s", f.text("runner"), strings.Join(runners, ", "))
	}
	if err := f.set.Set("runner", name); err != nil {
		return err
	}
	isRemote := name == "flink" || name == "spark" || name == "universal"
	if isRemote {
		if err := answers(name, f.text("endpoint")); err != nil {
			return err
		}
	}
	if f.text("worker_binary") != "" || runtime.GOOS != "linux" || !isRemote && name != "dataflow" {
		return nil
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	return f.set.Set("worker_binary", self)
}

// answers refuses a job server that cannot be reached: Beam would wait for it.
func answers(runner, endpoint string) error {
	if endpoint == "" {
		return fmt.Errorf("--runner %s: --endpoint HOST:PORT of its job server is missing", runner)
	}
	connection, err := net.DialTimeout("tcp", endpoint, 10*time.Second)
	if err != nil {
		return fmt.Errorf("--endpoint %s: %w", endpoint, err)
	}
	return connection.Close()
}

// text is the value of an option of Beam's; "" where there is none.
func (f *flags) text(name string) string {
	if one := f.set.Lookup(name); one != nil {
		return one.Value.String()
	}
	return ""
}

func (f *flags) given(name string) (given bool) {
	f.set.Visit(func(one *flag.Flag) { given = given || one.Name == name })
	return given
}

// async reports whether the runner goes on alone.
func (f *flags) async() bool { return f.text("async") == "true" }

func (f *flags) usage(w io.Writer) {
	fmt.Fprint(w, `giji-beam reads minutes in an Apache Beam pipeline into shards of JSONL, Parquet or CSV.

  giji-beam INPUT… -o DIR

An INPUT is a file, a pattern ('crawl/**/*.jsonl.gz') or a folder; local, gs://,
s3:// or hdfs://, of which a folder is named with a slash at its end. In DIR stand
part-NNNNN.*, errors-NNNNN.jsonl for what failed, plan.json, manifest.jsonl and, once
all is done, _SUCCESS.

`)
	f.describe(w, ours)
	fmt.Fprint(w, "\nOf Beam:\n\n")
	f.describe(w, beams)
}

func (f *flags) describe(w io.Writer, names []string) {
	for _, name := range names {
		one := f.set.Lookup(name)
		if one == nil {
			continue
		}
		value, usage := flag.UnquoteUsage(one)
		dashes := "--"
		if len(name) == 1 {
			dashes = "-"
		}
		line, _, _ := strings.Cut(strings.TrimSpace(usage), "\n")
		fmt.Fprintf(w, "  %-28s %s\n", strings.TrimSpace(dashes+name+" "+value), line)
	}
}
