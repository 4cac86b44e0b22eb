// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/commands/ImportPredictions.h"

#include "core/base/Files.h"
#include "core/domain/Taxonomy.h"
#include "core/import/ImportJob.h"
#include "core/import/PrepareJob.h"
#include "core/project/Project.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QJsonArray notesJson(const std::vector<ImportNote> &notes)
{
    QJsonArray array;
    for (const ImportNote &note : notes)
        array.append(QJsonObject{{u"file"_s, note.file},
                                 {u"row"_s, note.row},
                                 {u"field"_s, note.field},
                                 {u"reason"_s, note.reason}});
    return array;
}

/// What is the same for many rows is said once, with how many and which come first.
void printNotes(Console &console, const QString &title, const std::vector<ImportNote> &notes)
{
    if (notes.empty())
        return;
    console.line(title);
    for (const ImportNoteGroup &group : groupNotes(notes)) {
        const auto count = static_cast<int>(group.notes.size());
        if (count == 1) {
            console.line(u"  %1: %2 (%3)"_s.arg(group.field, group.notes.front().reason,
                                                firstPlaces(group.notes)));
            continue;
        }
        console.line(u"  %1, %2 times: %3 First: %4"_s.arg(group.field)
                         .arg(count)
                         .arg(group.message, firstPlaces(group.notes)));
        constexpr size_t kShown = 3;
        for (size_t i = 0; i < std::min(group.notes.size(), kShown); ++i) {
            // Where there are no rows, the places have named the files.
            if (group.notes[i].row > 0 && group.notes[i].reason != group.message)
                console.line(u"    "_s + group.notes[i].reason);
        }
    }
}

class Import final : public Command
{
public:
    const char *name() const override { return "import"; }
    const char *summary() const override
    {
        return "Take a folder or table of images into a project";
    }
    void declare(CLI::App &app) override
    {
        auto *project = app.add_option("project", m_project, "The project, NAME.lesion");
        auto *source =
            app.add_option("source", m_source,
                           "The folder with the images, or the table or archive in it; with "
                           "--format predictions, a CSV file of predictions");
        app.add_option("--format", m_format,
                       importFormatKeys().join(u", "_s).toStdString() +
                           ", predictions; guessed when left out");
        app.add_option(
            "--dataset", m_dataset,
            "Name of the dataset (default: the source's name); one that is there is continued");
        app.add_option("--taxonomy", m_taxonomy,
                       Taxonomy::builtInKeys().join(u", "_s).toStdString() +
                           ", the key of a file in the project's taxonomies folder, or a JSON "
                           "file; when left out, the format's own or one made from the source's "
                           "class names");
        app.add_option("--set", m_set, "predictions: the frozen set they are about, see split");
        app.add_option("--name", m_name, "predictions: what the run is called (the file's name)");
        app.add_flag("--copy", m_copy, "Copy the images into the project");
        auto *dryRun =
            app.add_flag("--dry-run", m_dryRun, "Say what would happen and change nothing");
        auto *headerOnly = app.add_flag(
            "--header-only", m_headerOnly,
            "Return as soon as the images can be browsed; their pictures (hashes, thumbnails) are "
            "prepared later: by the next import, by split and merge, or with --prepare");
        auto *prepare = app.add_flag("--prepare", m_prepare,
                                     "Take in nothing: prepare the pictures that earlier imports "
                                     "have left, of all datasets or of --dataset");
        prepare->excludes(source)->excludes(dryRun)->excludes(headerOnly);
        auto *sheet = app.add_option("--template", m_template,
                                     "Write an empty table of this format (dermai) instead, with "
                                     "one example row, to the file of --out");
        auto *out = app.add_option("--out", m_out, "The file for --template");
        out->needs(sheet);
        sheet->needs(out);
        sheet->excludes(project);
        sheet->excludes(source);
        app.parse_complete_callback([this] {
            if (m_template.empty() && m_source.empty() && (!m_prepare || m_project.empty()))
                throw CLI::RequiredError(m_project.empty() ? "project" : "source");
        });
        app.footer(
            "csv: columns image and diagnosis (or label, class, dx), and when there: patient, "
            "case or lesion, modality, age, sex, site.\n"
            "predictions: columns image and p_<class> for every class of the set, or image and "
            "predicted.");
    }
    Result<void> run(Console &console) override
    {
        if (!m_template.empty())
            return writeTemplate(console);
        if (m_prepare)
            return prepareOnly(console);
        if (m_format == "predictions")
            return importPredictionTable(console);
        if (m_set != 0 || !m_name.empty())
            return failure(u"--set and --name belong to --format predictions."_s);
        LD_TRY_ASSIGN(const ImportOptions options, importOptions());
        const auto mode = m_dryRun ? Database::Mode::ReadOnly : Database::Mode::ReadWrite;
        LD_TRY_ASSIGN(const auto project, Project::open(text(m_project), mode, console.clock()));
        const auto outcome =
            m_dryRun ? planImport(project->paths(), options, console.feedback())
                     : runImport(project->paths(), options, console.clock(), console.feedback());
        if (!outcome && outcome.error().kind == Error::Kind::Cancelled)
            return failure(
                u"Cancelled. What was imported before is kept; import again to continue."_s);
        if (!outcome)
            return outcome.error();
        if (console.wantsJson())
            console.json(QJsonDocument(json(*outcome)));
        else
            print(console, *outcome);
        return {};
    }

private:
    Result<void> prepareOnly(Console &console) const
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        PrepareOptions options;
        options.dataset = text(m_dataset);
        LD_TRY_ASSIGN(
            const PrepareOutcome outcome,
            runPreparation(project->paths(), options, console.clock(), console.feedback()));
        if (console.wantsJson()) {
            console.json(QJsonDocument(
                QJsonObject{{u"prepared"_s, outcome.prepared},
                            {u"troubledPictures"_s, foundJson(outcome.troubles)},
                            {u"samePictureOtherLabel"_s, foundJson(outcome.conflicts)}}));
            return {};
        }
        console.line(u"%1 pictures prepared, %2 cannot be used"_s.arg(outcome.prepared)
                         .arg(outcome.troubles.size()));
        for (const auto *notes : {&outcome.troubles, &outcome.conflicts}) {
            for (const PrepareOutcome::Note &note : *notes)
                console.line(u"  %1: %2"_s.arg(note.name, note.reason));
        }
        return {};
    }

    static QJsonArray foundJson(const std::vector<PrepareOutcome::Note> &notes)
    {
        QJsonArray array;
        for (const PrepareOutcome::Note &note : notes)
            array.append(QJsonObject{{u"image"_s, note.name}, {u"reason"_s, note.reason}});
        return array;
    }

    Result<void> writeTemplate(Console &console) const
    {
        LD_TRY_ASSIGN(const ImportFormat format, importFormatFromKey(text(m_template)));
        LD_TRY_ASSIGN(const QByteArray table, importTemplate(format));
        const QString file = QFileInfo(text(m_out)).absoluteFilePath();
        if (QFileInfo::exists(file))
            return failure(u"%1 is there already: choose another name."_s.arg(file));
        LD_TRY(writeFileAtomically(file, table));
        if (console.wantsJson())
            console.json(QJsonDocument(QJsonObject{{u"file"_s, file}}));
        else
            console.line(u"Wrote %1: replace the example row by your images"_s.arg(file));
        return {};
    }

    Result<void> importPredictionTable(Console &console) const
    {
        if (!m_dataset.empty() || !m_taxonomy.empty() || m_copy)
            return failure(
                u"Predictions bring no images: --dataset, --taxonomy and --copy do not go with "
                "them."_s);
        if (m_set <= 0)
            return failure(
                u"Predictions are about the images of a frozen set: say which with --set."_s);
        return importPredictionsInto(
            console, text(m_project),
            {QFileInfo(text(m_source)).absoluteFilePath(), FrozenSetId(m_set), text(m_name)},
            m_dryRun);
    }

    Result<ImportOptions> importOptions() const
    {
        ImportOptions options;
        options.path = text(m_source);
        options.dataset =
            m_dataset.empty()
                ? QFileInfo(QFileInfo(options.path).absoluteFilePath()).completeBaseName()
                : text(m_dataset);
        options.taxonomy = text(m_taxonomy);
        options.copy = m_copy;
        options.headerOnly = m_headerOnly;
        if (m_format.empty()) {
            const auto guessed = guessImportFormat(options.path);
            if (!guessed)
                return failure(
                    u"The format of %1 cannot be recognised: say it with --format."_s.arg(
                        options.path));
            options.format = *guessed;
        } else {
            LD_TRY_ASSIGN(options.format, importFormatFromKey(text(m_format)));
        }
        return options;
    }

    QJsonObject json(const ImportOutcome &outcome) const
    {
        return {{u"dataset"_s, outcome.dataset},
                {u"taxonomy"_s, outcome.taxonomy},
                {u"dryRun"_s, m_dryRun},
                {u"rows"_s, outcome.rows},
                {u"imported"_s, outcome.imported()},
                {u"unchanged"_s, outcome.unchanged()},
                {u"updated"_s, outcome.updated()},
                {u"rejected"_s, notesJson(outcome.rejected)},
                {u"samePictureOtherLabel"_s, notesJson(outcome.conflicts)},
                {u"troubledPictures"_s, notesJson(outcome.troubles)},
                {u"notes"_s, notesJson(outcome.notes)}};
    }

    void print(Console &console, const ImportOutcome &outcome) const
    {
        console.line(u"%1: %2 rows, %3 %4, %5 unchanged, %6 updated, %7 rejected (taxonomy %8)"_s
                         .arg(outcome.dataset)
                         .arg(outcome.rows)
                         .arg(outcome.imported())
                         .arg(m_dryRun ? u"would be imported"_s : u"imported"_s)
                         .arg(outcome.unchanged())
                         .arg(outcome.updated())
                         .arg(outcome.rejected.size())
                         .arg(outcome.taxonomy));
        printNotes(console, u"Rejected:"_s, outcome.rejected);
        printNotes(console, u"The same picture with another label:"_s, outcome.conflicts);
        printNotes(console, u"Taken in, but the picture cannot be used:"_s, outcome.troubles);
        printNotes(console, u"Worth a look:"_s, outcome.notes);
        if (m_headerOnly)
            console.note(u"The pictures are still to be prepared: import PROJECT --prepare."_s);
    }

    std::string m_project;
    std::string m_source;
    std::string m_format;
    std::string m_dataset;
    std::string m_taxonomy;
    std::string m_template;
    std::string m_out;
    std::string m_name;
    qint64 m_set = 0;
    bool m_copy = false;
    bool m_dryRun = false;
    bool m_headerOnly = false;
    bool m_prepare = false;
};

} // namespace

std::unique_ptr<Command> makeImport()
{
    return std::make_unique<Import>();
}

} // namespace lesiondesk::cli
