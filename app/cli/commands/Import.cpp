// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/import/ImportJob.h"
#include "core/project/Project.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QJsonArray notesJson(const std::vector<ImportNote> &notes)
{
    QJsonArray array;
    for (const ImportNote &note : notes)
        array.append(
            QJsonObject{{u"file"_s, note.file}, {u"row"_s, note.row}, {u"reason"_s, note.reason}});
    return array;
}

QString noteLine(const ImportNote &note)
{
    return note.row > 0 ? u"  %1, row %2: %3"_s.arg(note.file).arg(note.row).arg(note.reason)
                        : u"  %1: %2"_s.arg(note.file, note.reason);
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
        app.add_option("project", m_project, "The project, NAME.lesion")->required();
        app.add_option("source", m_source, "The folder with the images, or the table in it")
            ->required();
        app.add_option("--format", m_format,
                       "pad-ufes-20, ham10000, class-folders or csv; guessed when left out");
        app.add_option(
            "--dataset", m_dataset,
            "Name of the dataset (default: the source's name); one that is there is continued");
        app.add_option(
            "--taxonomy", m_taxonomy,
            "dermai-13, pad-6 or ham-7; when left out, the format's own or one made from "
            "the source's class names");
        app.add_flag("--copy", m_copy, "Copy the images into the project");
        app.add_flag("--dry-run", m_dryRun, "Say what would happen and change nothing");
        app.footer(
            "csv: columns image and diagnosis (or label, class, dx), and when there: patient, "
            "case or lesion, modality, age, sex, site.");
    }
    Result<void> run(Console &console) override
    {
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
                {u"samePictureOtherLabel"_s, notesJson(outcome.conflicts)}};
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
        if (!outcome.rejected.empty())
            console.line(u"Rejected:"_s);
        for (const ImportNote &note : outcome.rejected)
            console.line(noteLine(note));
        if (!outcome.conflicts.empty())
            console.line(u"The same picture with another label:"_s);
        for (const ImportNote &note : outcome.conflicts)
            console.line(noteLine(note));
    }

    std::string m_project;
    std::string m_source;
    std::string m_format;
    std::string m_dataset;
    std::string m_taxonomy;
    bool m_copy = false;
    bool m_dryRun = false;
};

} // namespace

std::unique_ptr<Command> makeImport()
{
    return std::make_unique<Import>();
}

} // namespace lesiondesk::cli
