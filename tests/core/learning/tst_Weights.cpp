// SPDX-License-Identifier: GPL-3.0-or-later
// The files in tests/data/learning were written by PyTorch (make_fixtures.py); tensors.json says
// what PyTorch read from them.
#include "core/base/Files.h"
#include "core/learning/Checkpoint.h"
#include "core/learning/Classify.h"
#include "core/learning/weights/KeyNames.h"
#include "core/learning/weights/PthFile.h"
#include "core/learning/weights/Safetensors.h"
#include "core/learning/weights/WeightsFile.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

QString fixturePath(const QString &name)
{
    return test::testData(u"learning/"_s + name);
}

double halfToDouble(quint16 bits)
{
    const int exponent = (bits >> 10) & 31;
    const double fraction = (bits & 1023) / 1024.0;
    const double magnitude =
        exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
    return (bits & 0x8000) ? -magnitude : magnitude;
}

std::vector<double> valuesOf(const HostTensor &tensor)
{
    std::vector<double> values;
    const char *data = tensor.bytes.constData();
    for (qint64 i = 0; i < tensor.bytes.size(); i += bytesOf(tensor.type)) {
        switch (tensor.type) {
        case TensorType::F32:
            values.push_back(static_cast<double>(qFromLittleEndian<float>(data + i)));
            break;
        case TensorType::F16:
            values.push_back(halfToDouble(qFromLittleEndian<quint16>(data + i)));
            break;
        case TensorType::BF16:
            values.push_back(static_cast<double>(std::bit_cast<float>(
                static_cast<quint32>(qFromLittleEndian<quint16>(data + i)) << 16)));
            break;
        case TensorType::I64:
            values.push_back(static_cast<double>(qFromLittleEndian<qint64>(data + i)));
            break;
        default:
            values.push_back(std::nan(""));
        }
    }
    return values;
}

/// Compares with {name: {shape, values}}; empty when equal.
QString difference(const TensorFile &file, const QJsonObject &expected)
{
    if (file.tensors.size() != static_cast<size_t>(expected.size()))
        return u"%1 tensors instead of %2"_s.arg(file.tensors.size()).arg(expected.size());
    for (const auto &[name, tensor] : file.tensors) {
        const QJsonObject wanted = expected.value(name).toObject();
        std::vector<std::int64_t> shape;
        for (const QJsonValue &length : wanted.value("shape"_L1).toArray())
            shape.push_back(length.toInt());
        const QJsonArray values = wanted.value("values"_L1).toArray();
        const std::vector<double> found = valuesOf(tensor);
        if (shape != tensor.shape || static_cast<size_t>(values.size()) != found.size())
            return name + u": shape"_s;
        for (size_t i = 0; i < found.size(); ++i) {
            if (!(std::abs(found[i] - values[static_cast<qsizetype>(i)].toDouble()) < 1e-9))
                return u"%1[%2]: %3"_s.arg(name).arg(i).arg(found[i]);
        }
    }
    return {};
}

QJsonObject jsonOf(const QString &path)
{
    const auto bytes = readFile(path);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

HostTensor floats(std::vector<std::int64_t> shape, float first = 0)
{
    HostTensor tensor;
    tensor.shape = std::move(shape);
    const auto count = *elementCount(tensor.shape);
    tensor.bytes.resize(count * 4);
    for (std::int64_t i = 0; i < count; ++i)
        qToLittleEndian<float>(first + static_cast<float>(i), tensor.bytes.data() + i * 4);
    return tensor;
}

QByteArray withHeader(const QByteArray &json, const QByteArray &data = {})
{
    QByteArray bytes(8, '\0');
    qToLittleEndian<quint64>(static_cast<quint64>(json.size()), bytes.data());
    return bytes + json + data;
}

QString errorOf(const Result<TensorFile> &result)
{
    return result ? u"(read)"_s : result.error().message;
}

} // namespace

class TestWeights final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTorchSaved_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"zip.pth", "legacy.pth", "wrapped.pth", "compiled.pth"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void readsWhatTorchSaved()
    {
        QFETCH(QString, file);
        const auto content = readWeightsFile(fixturePath(file));
        QVERIFY2(content, qPrintable(errorOf(content)));
        const QJsonObject expected = jsonOf(fixturePath(u"tensors.json"_s));
        QCOMPARE(expected.size(), 8);
        QCOMPARE(difference(*content, expected), QString());
    }

    void readsTheSharedFixtures_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name :
             {"tiny.safetensors", "tiny_zip.pth", "tiny_legacy.pth", "tiny_checkpoint_zip.pth"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void readsTheSharedFixtures()
    {
        QFETCH(QString, file);
        const QString path = test::sharedData(u"weights/fixtures/"_s + file);
        if (path.isEmpty())
            QSKIP("the shared weights are not here");
        const auto content = readWeightsFile(path);
        QVERIFY2(content, qPrintable(errorOf(content)));
        const QJsonObject expected =
            jsonOf(test::sharedData(u"weights/fixtures/tiny_expected.json"_s));
        for (const auto &[name, tensor] : content->tensors) {
            const QJsonArray values = expected.value(name).toObject().value("values"_L1).toArray();
            const std::vector<double> found = valuesOf(tensor);
            QCOMPARE(found.size(), static_cast<size_t>(values.size()));
            for (size_t i = 0; i < found.size(); ++i)
                QVERIFY2(std::abs(found[i] - values[static_cast<qsizetype>(i)].toDouble()) < 1e-6,
                         qPrintable(name));
        }
        // The .safetensors file lacks one that only the others have.
        QVERIFY(content->tensors.size() + 1 >= static_cast<size_t>(expected.size()));
    }

    void neverRunsCode_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"evil_zip.pth", "evil_legacy.pth", "evil_pickle.pth"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void neverRunsCode()
    {
        QFETCH(QString, file);
        const auto content = readWeightsFile(fixturePath(file));
        QVERIFY(!content);
        QVERIFY2(content.error().message.contains(u"posix.system"_s),
                 qPrintable(content.error().message));
        QVERIFY(!QFile::exists(u"/tmp/lesiondesk-was-here"_s));
    }

    /// Whatever the byte at which a file ends, the answer is a sentence.
    void truncatedFilesAreRefused_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"zip.pth", "legacy.pth"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void truncatedFilesAreRefused()
    {
        QFETCH(QString, file);
        const auto bytes = readFile(fixturePath(file));
        QVERIFY(bytes);
        for (qsizetype length = 0; length < bytes->size(); ++length) {
            const auto content = parsePth(bytes->first(length), file);
            QVERIFY2(!content, qPrintable(QString::number(length)));
            QVERIFY(content.error().message.startsWith(file));
        }
    }

    /// Any single byte may be wrong: no crash, no read outside (run under the sanitizers too).
    void brokenBytesDoNotCrash()
    {
        for (const QString &file : {u"zip.pth"_s, u"legacy.pth"_s}) {
            const auto bytes = readFile(fixturePath(file));
            QVERIFY(bytes);
            int refused = 0;
            for (qsizetype i = 0; i < bytes->size(); ++i) {
                for (const char value : {'\xff', '('}) {
                    QByteArray broken = *bytes;
                    broken[i] = value;
                    refused += parsePth(broken, file) ? 0 : 1;
                }
            }
            QVERIFY(refused > bytes->size() / 2);
        }
    }

    void aDeeplyNestedPickleCostsNoStack()
    {
        // A million lists, each in the next, and one that holds itself.
        QByteArray pickle("\x80\x02", 2);
        pickle += QByteArray(1'000'000, ']') + QByteArray(999'999, 'a');
        pickle += QByteArray("q\x00h\x00"
                             "a.",
                             6);
        const auto content = parsePth(pickle, u"nested.pth"_s);
        QVERIFY(!content);
    }

    void safetensorsRoundTrip()
    {
        TensorFile file;
        file.metadata.emplace(u"note"_s, u"grüße"_s);
        file.tensors.emplace(u"b"_s, floats({2, 3}, 1));
        file.tensors.emplace(u"a"_s, floats({}, 7));
        HostTensor counter;
        counter.type = TensorType::I64;
        counter.bytes = QByteArray("\x05\0\0\0\0\0\0\0", 8);
        file.tensors.emplace(u"n"_s, counter);
        const QByteArray bytes = writeSafetensors(file);
        QCOMPARE(qFromLittleEndian<quint64>(bytes.constData()) % 8, quint64{0});
        const auto again = parseSafetensors(bytes, u"x.safetensors"_s);
        QVERIFY(again);
        QCOMPARE(again->metadata.at(u"note"_s), u"grüße"_s);
        QCOMPARE(valuesOf(again->tensors.at(u"b"_s)), (std::vector<double>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(valuesOf(again->tensors.at(u"a"_s)), (std::vector<double>{7}));
        QCOMPARE(valuesOf(again->tensors.at(u"n"_s)), (std::vector<double>{5}));
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!parseSafetensors(bytes.first(length), u"x"_s));
    }

    /// The first byte of the file is 0x80 then, as that of a pickle.
    void aHeaderOf128BytesIsNoPickle()
    {
        QByteArray json(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})");
        json = json.leftJustified(128, ' ');
        QTemporaryDir dir;
        QFile file(dir.filePath(u"a.safetensors"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(withHeader(json, "1234"));
        file.close();
        const auto content = readWeightsFile(file.fileName());
        QVERIFY2(content, qPrintable(errorOf(content)));
        QCOMPARE(content->tensors.size(), size_t{1});
    }

    void hostileSafetensorsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray huge("\xff\xff\xff\xff\xff\xff\xff\xff", 8);
        QTest::newRow("header length") << huge + "{}" << u"header claims"_s;
        QTest::newRow("header beyond") << QByteArray("\x40\0\0\0\0\0\0\0{}", 10) << u"cut off"_s;
        QTest::newRow("no json") << withHeader("{\"a\":") << u"header cannot be read"_s;
        QTest::newRow("offset beyond")
            << withHeader(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", "1234")
            << u"cut off"_s;
        QTest::newRow("backwards")
            << withHeader(R"({"a":{"dtype":"F32","shape":[0],"data_offsets":[4,0]}})", "1234")
            << u"offsets make no sense"_s;
        QTest::newRow("negative")
            << withHeader(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}})", "1234")
            << u"offsets make no sense"_s;
        QTest::newRow("overflow")
            << withHeader(
                   R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})")
            << u"do not agree"_s;
        QTest::newRow("length") << withHeader(
                                       R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,4]}})",
                                       "1234")
                                << u"do not agree"_s;
        QTest::newRow("type") << withHeader(
                                     R"({"a":{"dtype":"F8","shape":[4],"data_offsets":[0,4]}})",
                                     "1234")
                              << u"F8"_s;
    }
    void hostileSafetensorsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto content = parseSafetensors(bytes, u"x.safetensors"_s);
        QVERIFY(!content);
        QVERIFY2(content.error().message.contains(says), qPrintable(content.error().message));
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << u"a.pth"_s << QByteArray() << u"empty"_s;
        QTest::newRow("text") << u"a.txt"_s << QByteArray("hello, world")
                              << u"not a weights file"_s;
        QTest::newRow("text as pth") << u"a.pth"_s << QByteArray("hello, world") << u"torch.save"_s;
        QTest::newRow("text as safetensors")
            << u"a.safetensors"_s << QByteArray("hello, world") << u"not a .safetensors"_s;
    }
    void otherFilesAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QTemporaryDir dir;
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto content = readWeightsFile(dir.filePath(name));
        QVERIFY(!content);
        QVERIFY2(content.error().message.contains(says), qPrintable(content.error().message));
        QVERIFY(content.error().message.contains(name));
    }

    void timmNames_data()
    {
        QTest::addColumn<int>("architecture");
        QTest::addColumn<QString>("file");
        QTest::newRow("mobilenet") << 0 << u"keys/map_torchvision_to_timm_mobilenetv2_100.tsv"_s;
        QTest::newRow("resnet") << 1 << u"keys/map_torchvision_to_timm_resnet50.tsv"_s;
        QTest::newRow("efficientnet") << 2 << u"keys/map_torchvision_to_timm_efficientnet_b3.tsv"_s;
    }
    void timmNames()
    {
        QFETCH(int, architecture);
        QFETCH(QString, file);
        const QString path = test::sharedData(file);
        if (path.isEmpty())
            QSKIP("the shared key lists are not here");
        const auto bytes = readFile(path);
        QVERIFY(bytes);
        int names = 0;
        for (const QString &line : QString::fromUtf8(*bytes).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList fields = line.split(u'\t');
            QCOMPARE(timmName(static_cast<Architecture>(architecture), fields[0]), fields[1]);
            ++names;
        }
        QVERIFY(names > 300);
    }

    void fitNamesWhatIsWrong()
    {
        const std::vector<WantedTensor> wanted{{u"a.weight"_s, {2}},
                                               {u"a.num_batches_tracked"_s, {}},
                                               {u"b.weight"_s, {3, 4}},
                                               {u"classifier.1.weight"_s, {6, 8}}};
        TensorFile file;
        file.tensors.emplace(u"a.weight"_s, floats({2}));
        file.tensors.emplace(u"b.weight"_s, floats({3, 4}));
        file.tensors.emplace(u"classifier.1.weight"_s, floats({1000, 8}));
        const auto fit = [&](HeadPolicy head) {
            return fitWeights(file, u"w.pth"_s, Architecture::MobileNetV2, wanted, head);
        };
        const auto fresh = fit(HeadPolicy::New);
        QVERIFY(fresh);
        QCOMPARE(fresh->source.size(), size_t{2});
        QCOMPARE(fresh->note(), QString());
        const auto whole = fit(HeadPolicy::Required);
        QVERIFY(!whole);
        QVERIFY2(whole.error().message.contains(u"classifier.1.weight (1000x8 instead of 6x8)"_s),
                 qPrintable(whole.error().message));

        file.tensors.emplace(u"extra"_s, floats({1}));
        QVERIFY(fit(HeadPolicy::New)->note().contains(u"extra"_s));
        file.tensors.at(u"b.weight"_s) = floats({4, 3});
        QVERIFY(!fit(HeadPolicy::New));
        file.tensors.erase(u"b.weight"_s);
        const auto missing = fit(HeadPolicy::New);
        QVERIFY(!missing);
        QVERIFY2(missing.error().message.contains(u"1 tensors are missing (b.weight)"_s),
                 qPrintable(missing.error().message));
    }

    /// Bit patterns by IEEE 754: the first that is refused is infinity's.
    void valuesThatAreNoNumbersAreRefused_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *name, TensorType type, const char *bigEndian,
                            bool refused) {
            QByteArray element = QByteArray::fromHex(bigEndian);
            std::reverse(element.begin(), element.end());
            QTest::newRow(name) << static_cast<int>(type) << element << refused;
        };
        row("float NaN", TensorType::F32, "7fc00000", true);
        row("float negative NaN", TensorType::F32, "ffffffff", true);
        row("float infinity", TensorType::F32, "7f800000", true);
        row("float largest", TensorType::F32, "7f7fffff", false);
        row("half NaN", TensorType::F16, "7e00", true);
        row("half largest", TensorType::F16, "7bff", false);
        row("bfloat NaN", TensorType::BF16, "7fc0", true);
        row("bfloat largest", TensorType::BF16, "ff7f", false);
        row("double infinity", TensorType::F64, "fff0000000000000", true);
        row("double largest", TensorType::F64, "7fefffffffffffff", false);
        row("integer of all bits", TensorType::I64, "ffffffffffffffff", false);
    }
    void valuesThatAreNoNumbersAreRefused()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, element);
        QFETCH(bool, refused);
        HostTensor tensor;
        tensor.type = static_cast<TensorType>(type);
        tensor.shape = {5};
        tensor.bytes = QByteArray(4 * element.size(), '\0') + element;
        TensorFile file;
        file.tensors.emplace(u"a.weight"_s, floats({2}));
        file.tensors.emplace(u"b.weight"_s, tensor);
        const std::vector<WantedTensor> wanted{{u"a.weight"_s, {2}}, {u"b.weight"_s, {5}}};
        const auto fit =
            fitWeights(file, u"w.pth"_s, Architecture::ResNet50, wanted, HeadPolicy::New);
        QCOMPARE(!fit, refused);
        if (refused)
            QVERIFY2(fit.error().message.contains(u"w.pth"_s) &&
                         fit.error().message.contains(u"b.weight"_s) &&
                         fit.error().message.contains(u"element 5 of 5"_s),
                     qPrintable(fit.error().message));
        // The head is looked at though a new one takes its place: the file is damaged.
        file.tensors.at(u"b.weight"_s) = floats({5});
        file.tensors.emplace(u"fc.weight"_s, tensor);
        const std::vector<WantedTensor> withHead{{u"a.weight"_s, {2}}, {u"fc.weight"_s, {5}}};
        QCOMPARE(!fitWeights(file, u"w.pth"_s, Architecture::ResNet50, withHead, HeadPolicy::New),
                 refused);
    }

    void anotherArchitectureIsNamed()
    {
        TensorFile file;
        file.tensors.emplace(u"features.8.0.weight"_s, floats({1536, 384, 1, 1}));
        const auto fit = fitWeights(file, u"b3.pth"_s, Architecture::ResNet50,
                                    {{u"conv1.weight"_s, {64, 3, 7, 7}}}, HeadPolicy::New);
        QVERIFY(!fit);
        QVERIFY2(fit.error().message.contains(u"efficientnet_b3 and not of resnet50"_s),
                 qPrintable(fit.error().message));
    }

    void checkpointRoundTrip()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"runs/3/last.safetensors"_s);
        Checkpoint checkpoint;
        checkpoint.plan.architecture = Architecture::ResNet50;
        checkpoint.plan.stages.front().set = FrozenSetId(1);
        checkpoint.plan.seed = ~quint64{0};
        checkpoint.classes = {u"BCC"_s, u"NEV"_s};
        checkpoint.setHash = u"abc"_s;
        checkpoint.epoch = 4;
        checkpoint.state.tensors.emplace(u"fc.weight"_s, floats({2, 2048}));
        QVERIFY(writeCheckpoint(path, checkpoint));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const auto again = readCheckpoint(path);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(again->plan.architecture, Architecture::ResNet50);
        QCOMPARE(again->plan.seed, ~quint64{0});
        QCOMPARE(again->classes, checkpoint.classes);
        QCOMPARE(again->epoch, 4);
        QCOMPARE(classesOfHead(again->state), std::optional<int>(2));
    }

    /// Expected order: torchvision's mobilenet_v2 on the same picture and weights (Python).
    void classifiesWithRealWeights()
    {
        const QString weights =
            test::sharedData(u"weights/mobilenet_v2_imagenet_from_tflite.safetensors"_s);
        const QString pickled =
            test::sharedData(u"weights/mobilenet_v2_imagenet_from_tflite.pth"_s);
        if (weights.isEmpty() || pickled.isEmpty())
            QSKIP("the shared weights are not here");
        QTemporaryDir dir;
        const QString picture = dir.filePath(u"a.png"_s);
        test::drawImage(picture, 3, 96, 72);
        ClassifyRequest request{{picture}, Architecture::MobileNetV2, weights, 128};
        Feedback feedback;
        const auto fromSafetensors = classifyImages(request, feedback);
        QVERIFY2(fromSafetensors,
                 fromSafetensors ? "" : qPrintable(fromSafetensors.error().message));
        QCOMPARE((*fromSafetensors)[0].logits.size(), size_t{1000});
        double sum = 0;
        for (const float p : (*fromSafetensors)[0].probabilities)
            sum += static_cast<double>(p);
        QVERIFY(std::abs(sum - 1) < 1e-4);
        request.weights = pickled;
        const auto fromPth = classifyImages(request, feedback);
        QVERIFY(fromPth);
        QVERIFY((*fromPth)[0].logits == (*fromSafetensors)[0].logits);

        request.architecture = Architecture::EfficientNetB3;
        const auto other = classifyImages(request, feedback);
        QVERIFY(!other);
        QVERIFY2(other.error().message.contains(u"mobilenet_v2 and not of efficientnet_b3"_s),
                 qPrintable(other.error().message));
    }
};

QTEST_GUILESS_MAIN(TestWeights)
#include "tst_Weights.moc"
