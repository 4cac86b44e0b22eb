// SPDX-License-Identifier: GPL-3.0-or-later
// The reference for what is exported: torchvision's own classes and torch.jit in Python
// (tests/data/learning/read_export.py), where they are installed, and LibTorch's loader.
#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/learning/ModelExport.h"
#include "core/learning/Predict.h"
#include "core/learning/models/TrainedNetwork.h"
#include "core/learning/weights/Safetensors.h"
#include "core/store/SetPredictionStore.h"
#include "tests/core/learning/Architectures.h"
#include "tests/core/learning/RunBench.h"
#include "tests/support/TestData.h"

#include <torch/script.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// A Python with torch and torchvision, or nothing. LESIONDESK_PYTHON names another than Debian's.
QString python()
{
    const QString program = qEnvironmentVariable("LESIONDESK_PYTHON", u"/usr/bin/python3"_s);
    static const bool works = [&program] {
        QProcess process;
        process.start(program, {u"-c"_s, u"import torch, torchvision, numpy, PIL"_s});
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }();
    return works ? program : QString();
}

QJsonObject readJson(const QString &file)
{
    return QJsonDocument::fromJson(test::must(readFile(file))).object();
}

} // namespace

class TestModelExport final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    /// Four predictions of a run whose probabilities really differ from image to image.
    static std::vector<Prediction> predicted(test::RunBench &bench, RunId run)
    {
        Feedback feedback;
        test::must(
            predictSet(bench.paths(), {run, bench.set().id}, bench.project().clock(), feedback));
        const auto found =
            test::must(SetPredictionStore(bench.database()).get(run, bench.set().id));
        float spread = 0;
        for (const Prediction &a : found) {
            for (const Prediction &b : found)
                spread = std::max(spread, std::abs(a.probabilities[0] - b.probabilities[0]));
        }
        if (spread < 0.02F)
            qFatal("the pictures all look alike to this network: %g", static_cast<double>(spread));
        return found;
    }
    ModelExportOutcome exported(test::RunBench &bench, RunId run, ModelFormat format)
    {
        Feedback feedback;
        return test::must(
            exportModel(bench.paths(),
                        {run, format, CheckpointChoice::Last,
                         m_dir.filePath(u"model-%1"_s.arg(run.value) + modelFormatEnding(format))},
                        feedback));
    }

    /// The largest difference between Python's rows and ours.
    static double farthest(const QJsonArray &rows, const std::vector<Prediction> &wanted)
    {
        double off = rows.size() == static_cast<qsizetype>(wanted.size()) ? 0 : 1;
        for (size_t i = 0; i < wanted.size(); ++i) {
            for (size_t k = 0; k < wanted[i].probabilities.size(); ++k)
                off = std::max(off, std::abs(rows[static_cast<qsizetype>(i)]
                                                 .toArray()[static_cast<qsizetype>(k)]
                                                 .toDouble(-1) -
                                             static_cast<double>(wanted[i].probabilities[k])));
        }
        return off;
    }

private Q_SLOTS:
    void pythonGivesTheSameProbabilities_data() { test::addArchitectures(); }
    void pythonGivesTheSameProbabilities()
    {
        if (python().isEmpty())
            QSKIP("python3-torch and python3-torchvision are not installed");
        QFETCH(int, architecture);
        const bool isResNet = static_cast<Architecture>(architecture) == Architecture::ResNet50;
        test::RunBench bench;
        const RunId run = bench.runWithNetwork(bench.plan(static_cast<Architecture>(architecture)));
        const auto wanted = predicted(bench, run);
        for (const auto format : {ModelFormat::Safetensors, ModelFormat::TorchScript}) {
            const auto model = exported(bench, run, format);
            QProcess process;
            process.start(python(),
                          QStringList{test::testData(u"learning/read_export.py"_s), model.file} +
                              bench.filesOf(wanted));
            QVERIFY(process.waitForFinished(120'000));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
            const QJsonObject answer =
                QJsonDocument::fromJson(process.readAllStandardOutput()).object();
            const double off = farthest(answer.value("probabilities"_L1).toArray(), wanted);
            // The logits of an untrained network are up to a hundred and more: folding BatchNorm
            // into its convolutions, and other kernels, round them by 1e-6 of that.
            QVERIFY2(off < 3e-4, qPrintable(QString::number(off)));
            // TorchScript too has torchvision's names.
            QVERIFY(answer.value("keys"_L1).toArray().contains(isResNet ? u"fc.bias"_s
                                                                        : u"classifier.1.bias"_s));
        }
    }

    void libTorchLoadsTheScript_data() { test::addArchitectures(); }
    void libTorchLoadsTheScript()
    {
        QFETCH(int, architecture);
        test::RunBench bench;
        const RunId run = bench.runWithNetwork(bench.plan(static_cast<Architecture>(architecture)));
        const auto model = exported(bench, run, ModelFormat::TorchScript);
        torch::jit::ExtraFilesMap extra{{"lesiondesk.json", ""}};
        auto script = torch::jit::load(model.file.toStdString(), at::kCPU, extra);

        const auto trained = test::must(
            readRunCheckpoint(bench.database(), bench.paths(), run, CheckpointChoice::Last));
        const auto network = test::must(nets::trainedNetwork(trained));
        torch::NoGradGuard noGraph;
        // Neither the size of the batch nor that of the pictures is the traced one.
        for (const auto &shape :
             {std::vector<int64_t>{1, 3, 64, 64}, {5, 3, 64, 64}, {2, 3, 96, 80}}) {
            const at::Tensor images = at::randn(shape);
            const at::Tensor wanted = network->forward(images);
            const at::Tensor found = script.forward({images}).toTensor();
            QCOMPARE(found.sizes(), wanted.sizes());
            // Noise is nothing that the network knows: its logits may be large.
            const double scale = std::max(1.0, wanted.abs().max().item<double>());
            const double off = (found - wanted).abs().max().item<double>() / scale;
            QVERIFY2(off < 1e-4, qPrintable(QString::number(off)));
        }
        std::set<std::string> names;
        for (const auto &item : script.named_parameters())
            names.insert(item.name);
        for (const auto &item : network->named_parameters())
            QVERIFY2(names.erase(item.key()) == 1, item.key().c_str());
        QVERIFY(names.empty());
        // The description travels in the archive as well.
        const QJsonObject inside =
            QJsonDocument::fromJson(QByteArray::fromStdString(extra["lesiondesk.json"])).object();
        QCOMPARE(inside.value("classes"_L1), readJson(model.description).value("classes"_L1));
    }

    void theDescriptionSaysHowToUseIt()
    {
        test::RunBench bench;
        TrainPlan plan = bench.plan(Architecture::MobileNetV2);
        plan.weights = u"/home/someone/secret project/mobilenet.pth"_s;
        plan.stages.front().resize = ResizePolicy::FitPad;
        const RunId run = bench.runWithNetwork(plan);
        const auto model = exported(bench, run, ModelFormat::Safetensors);
        QCOMPARE(model.classes, 3);
        QCOMPARE(model.sha256, test::must(sha256OfFile(model.file)));
        QCOMPARE(model.bytes, QFileInfo(model.file).size());
        for (const QString &file : {model.file, model.description})
            QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());

        const QJsonObject json = readJson(model.description);
        QCOMPARE(json["architecture"_L1].toString(), u"mobilenet_v2"_s);
        QCOMPARE(json["output"_L1]["kind"_L1].toString(), u"logits"_s);
        QCOMPARE(json["file"_L1]["sha256"_L1].toString(), model.sha256);
        QCOMPARE(json["set"_L1]["hash"_L1].toString(), bench.set().hash);
        QCOMPARE(json["input"_L1]["size"_L1].toInt(), 64);
        QCOMPARE(json["input"_L1]["resize"_L1]["policy"_L1].toString(), u"fit-pad"_s);
        QVERIFY(json["intendedUse"_L1].toString().contains(u"not a medical device"_s));
        const QJsonArray classes = json["classes"_L1].toArray();
        QCOMPARE(classes.size(), qsizetype{3});
        for (int i = 0; i < 3; ++i) {
            const Diagnosis &wanted = bench.project().taxonomy().diagnoses[static_cast<size_t>(i)];
            QCOMPARE(classes[i]["index"_L1].toInt(), i);
            QCOMPARE(classes[i]["key"_L1].toString(), wanted.key);
            QCOMPARE(classes[i]["name"_L1].toString(), wanted.name);
            QCOMPARE(classes[i]["nature"_L1].toString(), natureKey(wanted.nature));
        }
        QCOMPARE(json["plan"_L1]["weights"_L1].toString(), u"mobilenet.pth"_s);
        // No folder of this machine leaves it, neither beside the file nor in it.
        QVERIFY(!test::must(readFile(model.description)).contains("secret project"));
        QVERIFY(!test::must(readFile(model.file)).contains("secret project"));

        // torchvision's names and nothing else, in C++ too.
        const auto content =
            test::must(parseSafetensors(test::must(readFile(model.file)), u"export"_s));
        QCOMPARE(content.tensors.size(), size_t{314});
        QCOMPARE(shapeText(content.tensors.at(u"classifier.1.weight"_s).shape), u"3x1280"_s);
        QCOMPARE(content.metadata.at(u"format"_s), u"pt"_s);
    }

    void whatCannotBeExportedIsASentence()
    {
        test::RunBench bench;
        Feedback feedback;
        const QString file = m_dir.filePath(u"never.pt"_s);
        const auto errorOf = [&](const ModelExportRequest &request) {
            const auto outcome = exportModel(bench.paths(), request, feedback);
            return outcome ? u"(exported)"_s : outcome.error().message;
        };
        ModelExportRequest request{bench.queue(bench.plan()), ModelFormat::TorchScript,
                                   CheckpointChoice::Last, file};
        QVERIFY2(errorOf(request).contains(u"no network yet"_s), qPrintable(errorOf(request)));
        request.run = bench.runWithNetwork(bench.plan());
        request.checkpoint = CheckpointChoice::Best;
        QVERIFY2(errorOf(request).contains(u"no best checkpoint"_s), qPrintable(errorOf(request)));
        request.checkpoint = CheckpointChoice::Last;
        request.file = m_dir.filePath(u"no/such/folder/model.pt"_s);
        QVERIFY2(errorOf(request).contains(u"no/such/folder"_s), qPrintable(errorOf(request)));
        request.file = file;

        const QString path = bench.paths().runFolder(request.run) + u"/last.safetensors"_s;
        const QByteArray whole = test::must(readFile(path));
        test::must(writeFileAtomically(path, whole.first(whole.size() / 2)));
        QVERIFY2(errorOf(request).contains(u"cut off"_s), qPrintable(errorOf(request)));
        QVERIFY(!QFileInfo::exists(file));
        QVERIFY(!QFileInfo::exists(file + u".json"_s));
    }
};

QTEST_GUILESS_MAIN(TestModelExport)
#include "tst_ModelExport.moc"
