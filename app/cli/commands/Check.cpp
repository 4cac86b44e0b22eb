// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/import/ProjectCheck.h"
#include "core/project/Project.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Check final : public Command
{
public:
    const char *name() const override { return "check"; }
    const char *summary() const override
    {
        return "Check a project: hashes, missing files, orphans, database";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "The project, NAME.lesion")->required();
        app.add_flag("--quick", m_quick, "Compare sizes instead of reading every file");
        app.add_option("--move-root", m_moveRoot,
                       "OLD NEW: images that were imported from the folder OLD are now in NEW")
            ->expected(2);
    }
    Result<void> run(Console &console) override
    {
        // Moving a root writes; looking alone works beside another program.
        const auto mode = m_moveRoot.empty() ? Database::Mode::ReadOnly : Database::Mode::ReadWrite;
        LD_TRY_ASSIGN(const auto project, Project::open(text(m_project), mode, console.clock()));
        if (!m_moveRoot.empty())
            LD_TRY(moveImageRoot(project->paths(), text(m_moveRoot[0]), text(m_moveRoot[1])));
        LD_TRY_ASSIGN(const CheckReport report,
                      checkProject(project->paths(), m_quick, console.feedback()));
        if (console.wantsJson()) {
            QJsonArray findings;
            for (const CheckFinding &finding : report.findings)
                findings.append(QJsonObject{{u"kind"_s, checkKindKey(finding.kind)},
                                            {u"text"_s, finding.text}});
            console.json(QJsonDocument(QJsonObject{{u"ok"_s, report.findings.empty()},
                                                   {u"images"_s, report.images},
                                                   {u"hashed"_s, report.hashed},
                                                   {u"waiting"_s, report.waiting},
                                                   {u"findings"_s, findings}}));
        } else {
            for (const CheckFinding &finding : report.findings)
                console.line(checkKindKey(finding.kind) + u": "_s + finding.text);
            if (report.findings.empty())
                console.line(u"%1 images, %2, database: all as it was stored."_s.arg(report.images)
                                 .arg(report.hashed ? u"their hashes"_s : u"their sizes"_s));
        }
        if (report.waiting > 0)
            console.note(u"%1 pictures have not been read to their end yet: import PROJECT "
                         "--prepare does it."_s.arg(report.waiting));
        if (!report.findings.empty())
            return failure(u"%1 of the project's things are not as they were stored."_s.arg(
                report.findings.size()));
        return {};
    }

private:
    std::string m_project;
    std::vector<std::string> m_moveRoot;
    bool m_quick = false;
};

} // namespace

std::unique_ptr<Command> makeCheck()
{
    return std::make_unique<Check>();
}

} // namespace lesiondesk::cli
