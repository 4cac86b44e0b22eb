// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/learning/WeightsCheck.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QJsonValue orNull(const auto &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject asJson(const KnownWeights &known)
{
    return {{u"file"_s, known.file},
            {u"architecture"_s, architectureKey(known.architecture)},
            {u"publisher"_s, known.publisher},
            {u"name"_s, known.name},
            {u"url"_s, known.url},
            {u"bytes"_s, orNull(known.bytes)},
            {u"mebibytes"_s, orNull(known.mebibytes)},
            {u"sha256"_s, known.sha256.isEmpty() ? QJsonValue() : QJsonValue(known.sha256)},
            {u"sha256Complete"_s, known.hasFullHash()},
            {u"licence"_s, known.licence},
            {u"top1"_s, orNull(known.top1)},
            {u"top1Size"_s, known.top1Size},
            {u"source"_s, known.source}};
}

class Weights final : public Command
{
public:
    const char *name() const override { return "weights"; }
    const char *summary() const override { return "Known weights files, or what a file is"; }
    void declare(CLI::App &app) override
    {
        app.add_option("file", m_file, "A .safetensors or .pth file to check; none: the list");
    }
    Result<void> run(Console &console) override
    {
        const WeightsCatalogue catalogue = WeightsCatalogue::builtIn();
        if (m_file.empty()) {
            list(console, catalogue);
            return {};
        }
        LD_TRY_ASSIGN(const WeightsCheck check,
                      checkWeightsFile(QFileInfo(text(m_file)).absoluteFilePath(), catalogue,
                                       console.feedback()));
        if (console.wantsJson()) {
            QJsonObject json{{u"file"_s, check.file},
                             {u"bytes"_s, check.bytes},
                             {u"sha256"_s, check.sha256},
                             {u"verdict"_s, weightsVerdictKey(check.verdict)},
                             {u"message"_s, check.message},
                             {u"architecture"_s, QJsonValue::Null},
                             {u"classes"_s, orNull(check.classes)},
                             {u"known"_s, QJsonValue::Null}};
            if (check.architecture)
                json.insert(u"architecture"_s, architectureKey(*check.architecture));
            if (check.known)
                json.insert(u"known"_s, asJson(*check.known));
            console.json(QJsonDocument(json));
        }
        if (!check.canBeUsed())
            return failure(check.message);
        if (!console.wantsJson())
            console.line(check.message);
        return {};
    }

private:
    static void list(Console &console, const WeightsCatalogue &catalogue)
    {
        if (console.wantsJson()) {
            QJsonArray files;
            for (const KnownWeights &known : catalogue.files)
                files.append(asJson(known));
            console.json(
                QJsonDocument(QJsonObject{{u"note"_s, catalogue.note}, {u"files"_s, files}}));
            return;
        }
        console.line(catalogue.note);
        for (const KnownWeights &known : catalogue.files) {
            console.line(QString());
            console.line(u"%1  %2, %3"_s.arg(architectureKey(known.architecture), known.publisher,
                                             known.name));
            console.line(u"  %1"_s.arg(known.url));
            const QString size = known.bytes       ? u"%1 bytes"_s.arg(*known.bytes)
                                 : known.mebibytes ? u"about %1 MiB"_s.arg(*known.mebibytes)
                                                   : u"size not known"_s;
            const QString hash = known.hasFullHash() ? u"SHA-256 %1"_s.arg(known.sha256)
                                 : known.sha256.isEmpty()
                                     ? u"SHA-256 not known"_s
                                     : u"SHA-256 begins with %1"_s.arg(known.sha256);
            const QString accuracy =
                known.top1
                    ? u"top-1 %1 % at %2 px"_s.arg(*known.top1, 0, 'f', 2).arg(known.top1Size)
                    : u"accuracy not known"_s;
            console.line(u"  %1, %2, %3, %4"_s.arg(size, known.licence, accuracy, hash));
        }
    }

    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeWeights()
{
    return std::make_unique<Weights>();
}

} // namespace lesiondesk::cli
